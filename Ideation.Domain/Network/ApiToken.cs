using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

/// <summary>What a token may be used for. It never allows more than its member may do.</summary>
public enum TokenScope
{
    Read = 1,
    Write = 2,
    Facilitate = 3,
    Administer = 4,
}

/// <summary>
/// A key with which a member's own program speaks for them, within its scopes and until it expires or is revoked.
/// </summary>
public sealed class ApiToken : AggregateRoot
{
    public const int MaxNameLength = 80;
    public const int MaxDays = 366;

    private readonly List<TokenScope> _scopes = [];

    private ApiToken(ApiTokenId id, MemberId member, string name, string hash, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
    {
        Id = id;
        Member = member;
        Name = name;
        Hash = hash;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
    }

    public ApiTokenId Id { get; }

    public MemberId Member { get; }

    public string Name { get; }

    /// <summary>SHA-256 of the secret, 64 lower-case hex digits; the secret itself is kept nowhere.</summary>
    public string Hash { get; }

    public IReadOnlyList<TokenScope> Scopes => _scopes;

    public DateTimeOffset IssuedAt { get; }

    public DateTimeOffset ExpiresAt { get; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>To the hour, so that using a token does not write each time; the storage keeps it.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public bool IsGood(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public static ApiToken Issue(MemberId member, string name, IReadOnlyList<TokenScope> scopes, int days, string hash, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, 64);
        var tidy = Words.Tidy(name);
        if (tidy.Length is 0 or > MaxNameLength)
            throw NetworkErrors.TokenNameUnfit();
        if (scopes.Count == 0)
            throw NetworkErrors.TokenScopesMissing();
        if (days is < 1 or > MaxDays)
            throw NetworkErrors.TokenDaysUnfit();

        var issued = new ApiToken(ApiTokenId.New(), member, tidy, hash, now, now.AddDays(days));
        issued._scopes.AddRange(scopes.Distinct().Order());
        issued.Raise(new ApiTokenIssued(issued.Id, member, member, now));
        return issued;
    }

    public void Revoke(MemberId actor, DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return;

        RevokedAt = now;
        Raise(new ApiTokenRevoked(Id, Member, actor, now));
    }
}
