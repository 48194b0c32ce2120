using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <content>The result goes out, teams may contest it for a while, and then it is sealed.</content>
public sealed partial class Jury
{
    private readonly List<Contest> _contests = [];

    public IReadOnlyList<Contest> Contests => _contests;

    public ResultPublication? Publication { get; private set; }

    /// <summary>The end of an embargo that the clock has not come to yet.</summary>
    public DateTimeOffset? AwaitsShowing { get; private set; }

    public Seal? Seal { get; private set; }

    /// <summary>The jury file as it was sealed: whoever asks later gets this one, whatever people are called by then.</summary>
    public string? SealedFile { get; private set; }

    /// <summary>Teams may contest from when they can read the result up to, but not including, this moment.</summary>
    public DateTimeOffset? ContestUntil => Publication?.VisibleAt.AddDays(Plan.ContestDays);

    public bool IsPublicAt(DateTimeOffset now) => Publication is { } publication && now >= publication.VisibleAt;

    /// <param name="visibleAt">The end of the embargo; null or a moment that is over: now. At most a year ahead.</param>
    public void Publish(MemberId actor, DateTimeOffset? visibleAt, DateTimeOffset now)
    {
        GuardStage(JuryStage.Decided);
        var visible = visibleAt is { } later && later > now ? later : now;
        if (visible > now.AddYears(1))
            throw JuryErrors.EmbargoUnfit();

        (Stage, Publication) = (JuryStage.Published, new ResultPublication(actor, now, visible));
        Raise(new JuryPublished(Id, Hackathon, visible, actor, now));
        AwaitsShowing = visible;
        Show(now);
    }

    /// <summary>The embargo is over: everybody may see the result, and is told. Before that, and a second time, nothing happens.</summary>
    public void Show(DateTimeOffset now)
    {
        if (AwaitsShowing is not { } at || now < at)
            return;

        AwaitsShowing = null;
        Raise(new ResultShown(Id, Hackathon, MemberId.TheHouse, now));
    }

    /// <summary>By a member of the team, once, while there is time.</summary>
    public void Contest(MemberId actor, TeamId team, string? words, DateTimeOffset now)
    {
        GuardStage(JuryStage.Published);
        if (!IsBefore(team))
            throw JuryErrors.NotBeforeTheJury();
        if (!IsPublicAt(now) || now >= ContestUntil)
            throw JuryErrors.ContestOver();
        if (_contests.Exists(known => known.Team == team))
            throw JuryErrors.ContestTwice();

        _contests.Add(new Contest(team, actor, Reason(words), now, null, null, null));
        Raise(new ResultContested(Id, team, actor, now));
    }

    public void Answer(MemberId actor, TeamId team, string? words, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Published);
        var at = _contests.FindIndex(known => known.Team == team);
        if (at < 0)
            throw JuryErrors.ContestNotFound();

        _contests[at] = _contests[at] with { Answer = Reason(words), AnsweredBy = actor, AnsweredAt = now };
        Raise(new ContestAnswered(Id, team, actor, now));
    }

    /// <summary>Once the time to contest is over and every contest has its answer: nothing changes after.</summary>
    /// <param name="file">The jury file, exported at this moment.</param>
    /// <param name="record">Its SHA-256, as UTF-8.</param>
    /// <param name="chain">The head of the chained log of this many entries.</param>
    public void SealUp(MemberId actor, string file, string record, string chain, int entries, DateTimeOffset now)
    {
        GuardChair(actor);
        GuardStage(JuryStage.Published);
        if (now < ContestUntil)
            throw JuryErrors.ContestRunning(ContestUntil!.Value);
        if (_contests.Exists(known => known.Answer is null))
            throw JuryErrors.ContestUnanswered();

        (Stage, SealedFile, Seal) = (JuryStage.Sealed, file, new Seal(actor, now, record, chain, entries));
        Raise(new JurySealed(Id, Hackathon, record, chain, actor, now));
    }
}
