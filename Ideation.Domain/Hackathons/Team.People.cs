using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Hackathons;

/// <content>Who is in the team: each comes in by the word of the other side. While the project is submitted, nobody comes; people may always leave.</content>
public sealed partial class Team
{
    public const int MaxMessageLength = 300;
    public const int MostCandidacies = 40;

    private readonly List<TeamPlace> _places = [];
    private readonly List<Candidacy> _candidacies = [];
    private readonly List<MemberId> _mentors = [];

    public IReadOnlyList<TeamPlace> Places => _places;

    public IReadOnlyList<Candidacy> Candidacies => _candidacies;

    /// <summary>Who helps the project without being in the team; named by those who run the campaign. A mentor never scores it.</summary>
    public IReadOnlyList<MemberId> Mentors => _mentors;

    /// <summary>Who removes members and names a successor; whoever formed the team, first.</summary>
    public MemberId Captain { get; private set; }

    public bool Has(MemberId member) => _places.Exists(place => place.Member == member);

    /// <summary>Asks to come in.</summary>
    public void Ask(MemberId actor, string? message, DateTimeOffset now)
    {
        Await(actor, CandidacyKind.Request, message, now);
        Raise(new TeamAsked(Id, Hackathon, actor, now));
    }

    public void Invite(MemberId actor, MemberId member, string? message, DateTimeOffset now)
    {
        GuardMember(actor);
        Await(member, CandidacyKind.Invitation, message, now);
        Raise(new TeamInvited(Id, Hackathon, member, actor, now));
    }

    /// <summary>A member of the team accepts who asked; who was invited accepts for themselves.</summary>
    public void Accept(MemberId actor, MemberId member, HackathonTerms terms, DateTimeOffset now)
    {
        var candidacy = Find(member);
        if (candidacy.Kind is CandidacyKind.Request ? !Has(actor) : actor != member)
            throw HackathonErrors.NotYoursToAccept(this);
        GuardDraft();
        if (_places.Count >= terms.MaxSize)
            throw HackathonErrors.TeamFull(this, terms);

        _candidacies.Remove(candidacy);
        _places.Add(new TeamPlace(Hackathon, member, Id, now));
        Raise(new TeamJoined(Id, Hackathon, member, actor, now));
    }

    /// <summary>Said by a member of the team or by the person concerned.</summary>
    public void Decline(MemberId actor, MemberId member, DateTimeOffset now)
    {
        var candidacy = Find(member);
        if (!Has(actor) && actor != member)
            throw HackathonErrors.NotYoursToAccept(this);

        _candidacies.Remove(candidacy);
        Raise(new TeamDeclined(Id, Hackathon, member, candidacy.Kind, actor, now));
    }

    /// <summary>Who leaves as captain hands over to whoever has been there longest; the last one dissolves the team.</summary>
    public void Leave(MemberId actor, DateTimeOffset now)
    {
        GuardMember(actor);
        Release(actor);
        Raise(new TeamLeft(Id, Hackathon, actor, now));
    }

    public void Remove(MemberId actor, MemberId member, DateTimeOffset now)
    {
        GuardCaptain(actor);
        if (actor == member)
            throw HackathonErrors.CaptainLeaves(this);
        GuardMember(member);

        Release(member);
        Raise(new TeamMemberRemoved(Id, Hackathon, member, actor, now));
    }

    public void HandOver(MemberId actor, MemberId member, DateTimeOffset now)
    {
        GuardCaptain(actor);
        GuardMember(member);
        if (actor == member)
            return;

        Captain = member;
        Raise(new TeamHandedOver(Id, Hackathon, member, actor, now));
    }

    public void NameMentor(MemberId actor, MemberId mentor, DateTimeOffset now)
    {
        if (State is TeamState.Dissolved)
            throw HackathonErrors.NotADraft(this);
        if (Has(mentor))
            throw HackathonErrors.AlreadyInTeam(this);
        if (_mentors.Contains(mentor))
            return;

        _mentors.Add(mentor);
        Raise(new MentorNamed(Id, Hackathon, mentor, actor, now));
    }

    public void DismissMentor(MemberId actor, MemberId mentor, DateTimeOffset now)
    {
        if (_mentors.Remove(mentor))
            Raise(new MentorDismissed(Id, Hackathon, mentor, actor, now));
    }

    private void Await(MemberId member, CandidacyKind kind, string? message, DateTimeOffset now)
    {
        GuardDraft();
        if (Has(member))
            throw HackathonErrors.AlreadyInTeam(this);
        if (_candidacies.Exists(known => known.Member == member))
            throw HackathonErrors.AlreadyAwaited(this);
        if (_candidacies.Count >= MostCandidacies)
            throw HackathonErrors.TooManyCandidacies(this);

        var tidy = Words.Tidy(message);
        if (tidy.Length > MaxMessageLength)
            throw HackathonErrors.MessageTooLong();
        _candidacies.Add(new Candidacy(member, kind, tidy, now));
    }

    private void Release(MemberId member)
    {
        _places.RemoveAll(place => place.Member == member);
        if (_places.Count == 0)
            State = TeamState.Dissolved;
        else if (Captain == member)
            Captain = _places.MinBy(place => place.Since)!.Member;
    }

    private Candidacy Find(MemberId member) => _candidacies.Find(known => known.Member == member) ?? throw HackathonErrors.NotAwaited(this);

    private void GuardMember(MemberId member)
    {
        if (!Has(member))
            throw HackathonErrors.NotInTeam(this);
    }

    private void GuardCaptain(MemberId member)
    {
        if (member != Captain)
            throw HackathonErrors.NotTheCaptain(this);
    }
}
