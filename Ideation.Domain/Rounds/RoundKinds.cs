namespace Ideation.Domain.Rounds;

/// <summary>
/// Draft, ready, open and paused by turns, closing, closed, revealed, certified, archived; it never goes back. Cancelled before it opened, void after.
/// </summary>
public enum RoundState
{
    Draft = 1,
    Ready = 2,
    Open = 3,
    Paused = 4,

    /// <summary>No new ballot begins; those under way still arrive.</summary>
    Closing = 5,
    Closed = 6,
    Revealed = 7,
    Certified = 8,
    Archived = 9,
    Cancelled = 10,
    Void = 11,
}

/// <summary>Who may know who chose what; it only ever gets stricter.</summary>
public enum Secrecy
{
    /// <summary>Everybody who sees the result.</summary>
    Named = 1,

    /// <summary>Those who run the round.</summary>
    Hidden = 2,

    /// <summary>After closing, nobody, not with the database in hand.</summary>
    Secret = 3,
}

/// <summary>When the result shows; it only ever gets later.</summary>
public enum Reveal
{
    Live = 1,

    /// <summary>To each voter once they have voted, which then locks their ballot.</summary>
    AfterMyVote = 2,
    AfterClose = 3,
    ByFacilitator = 4,
}

public enum ElectorateKind
{
    /// <summary>Whoever joined the room.</summary>
    Joined = 1,

    /// <summary>Members named one by one.</summary>
    Listed = 2,
}

/// <summary>What somebody may do who joins after the opening.</summary>
public enum LateJoiners
{
    /// <summary>The electorate is rolling.</summary>
    Vote = 1,

    /// <summary>The electorate is fixed at the opening.</summary>
    Observe = 2,
}

/// <summary>What a voter can check of their own ballot in the published record.</summary>
public enum ReceiptKind
{
    /// <summary>That it is in; they cannot prove to anybody what it said.</summary>
    Inclusion = 1,

    /// <summary>What it says, word for word; they could show it to somebody.</summary>
    Content = 2,
}

/// <summary>What a share of the electorate is taken of.</summary>
public enum QuorumBase
{
    /// <summary>All who may vote.</summary>
    Enrolled = 1,

    /// <summary>Those of them who came.</summary>
    Present = 2,

    /// <summary>Those who came and did not say that they do not vote.</summary>
    Active = 3,
}

public enum VoterStance
{
    Votes = 1,

    /// <summary>Said "I do not vote"; may think again while the round is open.</summary>
    DoesNotVote = 2,
}
