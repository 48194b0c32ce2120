namespace Ideation.Domain.Rounds;

/// <summary>The share of the electorate that has to take part.</summary>
/// <param name="Share">From 0 to 1, as a decimal number with a point.</param>
/// <param name="Fixed">A number of people, in place of a count of them.</param>
public sealed record RoundQuorum(string Share, QuorumBase Base, long? Fixed = null);

/// <summary>How a round is held.</summary>
public sealed record RoundSettings
{
    public const int FewestSecretVoters = 5;

    public Secrecy Secrecy { get; init; } = Secrecy.Hidden;

    public Reveal Reveal { get; init; } = Reveal.AfterClose;

    public ElectorateKind Electorate { get; init; } = ElectorateKind.Joined;

    public LateJoiners Late { get; init; } = LateJoiners.Vote;

    public ReceiptKind Receipts { get; init; } = ReceiptKind.Inclusion;

    /// <summary>Whether a ballot may be replaced while the round is open.</summary>
    public bool BallotChange { get; init; } = true;

    /// <summary>Takes accounts only: guests are unverified, and somebody may come with two devices.</summary>
    public bool IsBinding { get; init; }

    public RoundQuorum? Quorum { get; init; }

    /// <summary>The end of a round with a window.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>How long it is open, from the moment it opens; of no effect beside <see cref="ClosesAt"/>.</summary>
    public int? Seconds { get; init; }

    internal RoundSettings Checked()
    {
        if (Secrecy is Secrecy.Secret && Reveal is (Reveal.Live or Reveal.AfterMyVote))
            throw RoundErrors.SecretNeedsLateReveal();
        if (Secrecy is Secrecy.Secret && BallotChange)
            throw RoundErrors.SecretIsFinal();
        if (Seconds is < 10 or > 7 * 24 * 3600)
            throw RoundErrors.DurationUnfit();
        return this;
    }

    /// <summary>Whether nobody who relied on these settings sees more than they were told.</summary>
    internal bool IsNoLaxerThan(RoundSettings before) => Secrecy >= before.Secrecy && Reveal >= before.Reveal;
}
