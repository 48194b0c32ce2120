using System.Collections.Concurrent;
using Ideation.Domain.Network;

namespace Ideation.App.Live;

/// <summary>Somebody who looks at a page now.</summary>
public sealed record PersonHere(MemberId Member, string Name);

/// <summary>
/// Who is here: the members whose pages show a topic at this moment. Somebody with three tabs is one person. Kept in memory only,
/// and only for people who are signed in.
/// </summary>
public sealed class Presence(LiveFeed feed)
{
    private readonly ConcurrentDictionary<LiveTopic, Room> _rooms = new();

    /// <summary>The topic that changes when somebody comes or goes; apart from the page's own, so that coming does not read the page again.</summary>
    public static LiveTopic Of(LiveTopic page) => new(page.Name + "/here");

    /// <summary>Stays until disposed.</summary>
    public IDisposable Enter(LiveTopic page, PersonHere person)
    {
        var room = _rooms.GetOrAdd(page, _ => new Room());
        if (room.Add(person))
            feed.Announce(Of(page));
        return new Stay(() =>
        {
            if (room.Remove(person.Member))
                feed.Announce(Of(page));
        });
    }

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<PersonHere> Here(LiveTopic page) => _rooms.TryGetValue(page, out var room) ? room.People() : [];

    private sealed class Room
    {
        private readonly Lock _gate = new();
        private readonly List<(PersonHere Person, int Pages)> _people = [];

        public bool Add(PersonHere person)
        {
            lock (_gate)
            {
                var at = _people.FindIndex(known => known.Person.Member == person.Member);
                if (at < 0)
                {
                    _people.Add((person, 1));
                    return true;
                }

                _people[at] = (person, _people[at].Pages + 1);
                return false;
            }
        }

        public bool Remove(MemberId member)
        {
            lock (_gate)
            {
                var at = _people.FindIndex(known => known.Person.Member == member);
                if (at < 0)
                    return false;
                if (_people[at].Pages > 1)
                {
                    _people[at] = (_people[at].Person, _people[at].Pages - 1);
                    return false;
                }

                _people.RemoveAt(at);
                return true;
            }
        }

        public IReadOnlyList<PersonHere> People()
        {
            lock (_gate)
                return [.. _people.Select(known => known.Person)];
        }
    }

    private sealed class Stay(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
