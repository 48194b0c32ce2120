using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Community;

/// <summary>Something to tell a few people: nobody twice, never whoever did it, and the most personal reason to hear of it wins.</summary>
internal sealed class News(MemberId actor)
{
    private readonly Dictionary<MemberId, (NoticeKind Kind, IReadOnlyList<string> About)> _told = [];

    public MemberId Actor => actor;

    public NoticeSubject Subject { get; init; } = new();

    /// <summary>What it is about, for those who must be able to see it.</summary>
    public Campaign? Campaign { get; init; }

    public Idea? Idea { get; init; }

    public IEnumerable<MemberId> People => _told.Keys;

    /// <summary>Whoever has already been told of it in other words keeps those.</summary>
    public News Tell(IEnumerable<MemberId> people, NoticeKind kind, params IReadOnlyList<string> about)
    {
        foreach (var member in people)
        {
            if (member != actor && member != MemberId.TheHouse)
                _told.TryAdd(member, (kind, about));
        }

        return this;
    }

    public Notice For(MemberId member, DateTimeOffset at)
    {
        var (kind, about) = _told[member];
        return Notice.Give(member, kind, Subject, actor == MemberId.TheHouse ? null : actor, about, at);
    }
}
