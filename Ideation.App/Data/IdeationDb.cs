using Ideation.App.Account;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Community;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Ideas;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Data;

/// <summary>
/// Everything that is kept. Abstract, because each database engine needs a migration snapshot of its own.
/// </summary>
public abstract class IdeationDb(DbContextOptions options) : IdentityUserContext<MemberAccount, Guid>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Idea> Ideas => Set<Idea>();

    public DbSet<IdeaRevision> IdeaRevisions => Set<IdeaRevision>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Support> Supports => Set<Support>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Reaction> Reactions => Set<Reaction>();

    public DbSet<Follow> Follows => Set<Follow>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<SharedText> Texts => Set<SharedText>();

    public DbSet<TextUpdate> TextUpdates => Set<TextUpdate>();

    public DbSet<TextSnapshot> TextSnapshots => Set<TextSnapshot>();

    public DbSet<TextClient> TextClients => Set<TextClient>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Proxy> Proxies => Set<Proxy>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<NoteGroup> NoteGroups => Set<NoteGroup>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Hackathon> Hackathons => Set<Hackathon>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Jury> Juries => Set<Jury>();

    public DbSet<Scorecard> Scorecards => Set<Scorecard>();

    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>Raised once, when whoever uses this context is done with it: its transaction was committed or taken back.</summary>
    public event Action? Over;

    public override void Dispose()
    {
        var over = TakeOver();
        base.Dispose();
        GC.SuppressFinalize(this);
        over?.Invoke();
    }

    public override async ValueTask DisposeAsync()
    {
        var over = TakeOver();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        over?.Invoke();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(IdeationDb).Assembly);
        AggregateConventions.Apply(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in AggregateConventions.EntityIds)
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));

        // Enums are stored as the word that people say, so that a row can be read and a number never shifts.
        foreach (var choice in AggregateConventions.Enums)
            configurationBuilder.Properties(choice).HaveConversion<string>().HaveMaxLength(32);

        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    // Taken before the context goes back to the pool, where the next one finds it at once.
    private Action? TakeOver()
    {
        var over = Over;
        Over = null;
        return over;
    }
}

public sealed class SqliteIdeationDb(DbContextOptions<SqliteIdeationDb> options) : IdeationDb(options);
