using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class VoterConfiguration : IEntityTypeConfiguration<Voter>
{
    public void Configure(EntityTypeBuilder<Voter> builder)
    {
        builder.ToTable("Voters");
        builder.HasKey(voter => new { voter.Round, voter.Person });
        builder.Property(voter => voter.IsGuest);
        builder.Property(voter => voter.EnrolledAt);

        builder.HasOne<Round>().WithMany().HasForeignKey(voter => voter.Round);
        builder.HasIndex(voter => voter.Person);
    }
}

// One ballot for one voter is kept by the only party that sees all ballots at once: the key.
internal sealed class KeptBallotConfiguration : IEntityTypeConfiguration<KeptBallot>
{
    public void Configure(EntityTypeBuilder<KeptBallot> builder)
    {
        builder.ToTable("Ballots");
        builder.HasKey(ballot => new { ballot.Round, ballot.Voter });
        builder.HasOne<Round>().WithMany().HasForeignKey(ballot => ballot.Round);
    }
}

internal sealed class BallotKeyConfiguration : IEntityTypeConfiguration<BallotKey>
{
    public void Configure(EntityTypeBuilder<BallotKey> builder)
    {
        builder.ToTable("BallotKeys");
        builder.HasKey(key => new { key.Round, key.Voter, key.Key });
        builder.HasOne<Round>().WithMany().HasForeignKey(key => key.Round);
    }
}

// The two tables of open secret rounds have no foreign key and no index: nothing orders their rows but random numbers.
internal sealed class SecretBallotConfiguration : IEntityTypeConfiguration<SecretBallot>
{
    public void Configure(EntityTypeBuilder<SecretBallot> builder)
    {
        builder.ToTable("SecretBallots");
        builder.HasKey(ballot => ballot.Id);
        builder.Property(ballot => ballot.Id).ValueGeneratedNever();
    }
}

internal sealed class SecretReceiptConfiguration : IEntityTypeConfiguration<SecretReceipt>
{
    public void Configure(EntityTypeBuilder<SecretReceipt> builder)
    {
        builder.ToTable("SecretReceipts");
        builder.HasKey(receipt => receipt.Id);
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
    }
}

internal sealed class SealedBallotConfiguration : IEntityTypeConfiguration<SealedBallot>
{
    public void Configure(EntityTypeBuilder<SealedBallot> builder)
    {
        builder.ToTable("SealedBallots");
        builder.HasKey(ballot => new { ballot.Round, ballot.Position });
        builder.HasOne<Round>().WithMany().HasForeignKey(ballot => ballot.Round);
    }
}

internal sealed class SealedReceiptConfiguration : IEntityTypeConfiguration<SealedReceipt>
{
    public void Configure(EntityTypeBuilder<SealedReceipt> builder)
    {
        builder.ToTable("SealedReceipts");
        builder.HasKey(receipt => new { receipt.Round, receipt.Position });
        builder.HasOne<Round>().WithMany().HasForeignKey(receipt => receipt.Round);
    }
}
