using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>Somebody who asked to take over from those who run a room; it is theirs from <see cref="From"/> on unless one of them says no.</summary>
public sealed record TakeOver(MemberId By, DateTimeOffset From);

/// <summary>
/// Where people come together, from wherever they are: by a code of six digits that can be typed, or by a link with 128 random bits that cannot be guessed.
/// A round or a session stands in it; whoever runs the room runs them.
/// </summary>
public sealed class Room : AggregateRoot
{
    public const int CodeLength = 6;
    public const int MaxHosts = 20;
    public static readonly TimeSpan TakeOverNotice = TimeSpan.FromSeconds(30);

    private readonly List<MemberId> _hosts = [];

    private Room(RoomId id, string code, string joinKey, string projectorKey, bool allowsGuests, DateTimeOffset openedAt)
    {
        Id = id;
        Code = code;
        JoinKey = joinKey;
        ProjectorKey = projectorKey;
        AllowsGuests = allowsGuests;
        OpenedAt = openedAt;
    }

    public RoomId Id { get; }

    /// <summary>Six digits; another one when people should no longer come by it.</summary>
    public string Code { get; private set; }

    /// <summary>128 random bits as 32 hex digits, in the link and the QR code.</summary>
    public string JoinKey { get; }

    /// <summary>128 random bits as 32 hex digits: whoever has them sees what the projector shows, which names nobody.</summary>
    public string ProjectorKey { get; }

    public bool AllowsGuests { get; private set; }

    /// <summary>Whether the typed code lets nobody in for now; the link does.</summary>
    public bool IsLocked { get; private set; }

    public DateTimeOffset OpenedAt { get; }

    public IReadOnlyList<MemberId> Hosts => _hosts;

    /// <summary>Who may take over when the others are gone.</summary>
    public MemberId? Backup { get; private set; }

    public TakeOver? TakeOver { get; private set; }

    /// <param name="code">Six digits that no other room has.</param>
    public static Room Open(MemberId host, string code, string joinKey, string projectorKey, bool allowsGuests, DateTimeOffset now)
    {
        GuardCode(code);
        var room = new Room(RoomId.New(), code, joinKey, projectorKey, allowsGuests, now);
        room._hosts.Add(host);
        room.Raise(new RoomOpened(room.Id, host, now));
        return room;
    }

    public void Lock(MemberId actor, DateTimeOffset now)
    {
        if (IsLocked)
            return;

        IsLocked = true;
        Raise(new RoomLocked(Id, actor, now));
    }

    public void Unlock(MemberId actor, DateTimeOffset now)
    {
        if (!IsLocked)
            return;

        IsLocked = false;
        Raise(new RoomUnlocked(Id, actor, now));
    }

    public void ChangeCode(MemberId actor, string code, DateTimeOffset now)
    {
        GuardCode(code);
        Code = code;
        Raise(new RoomCodeChanged(Id, actor, now));
    }

    public void Welcome(MemberId actor, bool guests, DateTimeOffset now)
    {
        if (AllowsGuests == guests)
            return;

        AllowsGuests = guests;
        Raise(new RoomWelcomeChanged(Id, actor, now));
    }

    public void AppointHost(MemberId actor, MemberId host, DateTimeOffset now)
    {
        if (_hosts.Contains(host))
            return;
        if (_hosts.Count == MaxHosts)
            throw RoomErrors.TooManyHosts();

        _hosts.Add(host);
        Raise(new HostAppointed(Id, host, actor, now));
    }

    /// <summary>Somebody leaves those who run it; the last one cannot.</summary>
    public void DismissHost(MemberId actor, MemberId host, DateTimeOffset now)
    {
        if (!_hosts.Contains(host))
            return;
        if (_hosts.Count == 1)
            throw RoomErrors.LastHost();

        _hosts.Remove(host);
        Raise(new HostDismissed(Id, host, actor, now));
    }

    public void NameBackup(MemberId actor, MemberId? backup, DateTimeOffset now)
    {
        if (Backup == backup)
            return;

        Backup = backup;
        TakeOver = null;
        Raise(new BackupNamed(Id, backup, actor, now));
    }

    /// <summary>The named backup says that they take over; those who run it have <see cref="TakeOverNotice"/> to say no.</summary>
    public void AskToTakeOver(MemberId actor, DateTimeOffset now)
    {
        if (Backup != actor)
            throw RoomErrors.NotTheBackup();
        if (TakeOver is not null)
            return;

        TakeOver = new TakeOver(actor, now + TakeOverNotice);
        Raise(new TakeOverAsked(Id, actor, now));
    }

    public void RefuseTakeOver(MemberId actor, DateTimeOffset now)
    {
        if (TakeOver is null)
            return;

        TakeOver = null;
        Raise(new TakeOverRefused(Id, actor, now));
    }

    public void CompleteTakeOver(MemberId actor, DateTimeOffset now)
    {
        if (_hosts.Contains(actor))
            return;
        if (TakeOver?.By != actor)
            throw RoomErrors.NotTheBackup();
        if (now < TakeOver.From)
            throw RoomErrors.TakeOverTooEarly(TakeOver.From);

        _hosts.Add(actor);
        (TakeOver, Backup) = (null, null);
        Raise(new HostAppointed(Id, actor, actor, now));
    }

    private static void GuardCode(string code)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(code.Length, CodeLength);
        if (!code.All(char.IsAsciiDigit))
            throw new ArgumentException("A code is six digits.", nameof(code));
    }
}
