using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What a voter of a named or hidden round chose; one row for one voter, which the key keeps.</summary>
/// <param name="Choice">In canonical JSON, as a count file has it.</param>
/// <param name="Receipt">SHA-256 of the voter's own code, 64 lower-case hex digits.</param>
internal sealed record KeptBallot(RoundId Round, VoterId Voter, string Choice, string? Receipt, DateTimeOffset CastAt);

/// <summary>
/// What somebody chose in a secret round, until it is sealed: under 128 random bits, with nothing beside it that says whose it is or when it came.
/// </summary>
internal sealed record SecretBallot(Guid Id, RoundId Round, string Choice, string? Receipt);

/// <summary>The hash of a receipt of a secret round, until it is sealed; apart from the ballots.</summary>
internal sealed record SecretReceipt(Guid Id, RoundId Round, string Hash);

/// <summary>A ballot in its last place.</summary>
/// <param name="Link">The hash that chains it to the one before, 64 lower-case hex digits.</param>
internal sealed record SealedBallot(RoundId Round, int Position, string Choice, string? Receipt, string Link);

/// <summary>A receipt in the list of receipts, whose order has nothing to do with that of the ballots.</summary>
internal sealed record SealedReceipt(RoundId Round, int Position, string Hash);

/// <summary>A ballot with this key has been recorded: the same key again changes nothing.</summary>
internal sealed record BallotKey(RoundId Round, VoterId Voter, Guid Key, DateTimeOffset RecordedAt);
