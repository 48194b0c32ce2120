using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

public enum Standing
{
    Agent = 1,
    Beneficiary = 2,
    Partner = 3,
}

/// <summary>
/// How far somebody has come on the way to relaying innovation in their territory. It only goes forward.
/// </summary>
public enum CorrespondentStage
{
    Identified = 1,
    Invited = 2,
    Trained = 3,
    Active = 4,
}

public sealed record Disablement(MemberId By, string Reason, DateTimeOffset At);

/// <summary>
/// Somebody who takes part under their own name: staff, or a beneficiary or partner who was invited.
/// </summary>
public sealed class Member : AggregateRoot
{
    public const int MaxNameLength = 100;
    public const int MaxMailLength = 254;
    public const int MaxJobLength = 120;
    public const int MaxSkills = 12;
    public const int MaxSkillLength = 40;

    private readonly List<RoleGrant> _grants = [];
    private readonly List<string> _skills = [];

    private Member(MemberId id, string name, string mail, string job, OrganisationId home, Standing standing, DateTimeOffset enrolledAt)
    {
        Id = id;
        Name = name;
        Mail = mail;
        Job = job;
        Home = home;
        Standing = standing;
        EnrolledAt = enrolledAt;
    }

    public MemberId Id { get; }

    public string Name { get; private set; }

    public string Mail { get; }

    public string Job { get; private set; }

    public OrganisationId Home { get; private set; }

    public Standing Standing { get; }

    public DateTimeOffset EnrolledAt { get; }

    public IReadOnlyList<RoleGrant> Grants => _grants;

    public IReadOnlyList<string> Skills => _skills;

    public CorrespondentStage? CorrespondentStage { get; private set; }

    public Disablement? Disablement { get; private set; }

    /// <param name="actor">Who enrols them; null when they enrol themselves.</param>
    public static Member Enrol(
        MemberId? actor, string name, string mail, string job, OrganisationId home, Standing standing, DateTimeOffset now)
    {
        var (tidyName, tidyMail, tidyJob) = (Words.Tidy(name), Words.Tidy(mail).ToLowerInvariant(), Words.Tidy(job));
        GuardWords(tidyName, tidyJob);
        if (tidyMail.Length > MaxMailLength || !System.Net.Mail.MailAddress.TryCreate(tidyMail, out var mailbox) || mailbox.Address != tidyMail)
            throw NetworkErrors.MailUnfit(tidyMail);

        var member = new Member(MemberId.New(), tidyName, tidyMail, tidyJob, home, standing, now);
        member.Raise(new MemberEnrolled(member.Id, home, actor ?? member.Id, now));
        return member;
    }

    public void Describe(MemberId actor, string name, string job, IReadOnlyList<string> skills, DateTimeOffset now)
    {
        var (tidyName, tidyJob, tidySkills) = (Words.Tidy(name), Words.Tidy(job), Words.TidyList(skills));
        GuardWords(tidyName, tidyJob);
        if (tidySkills.Count > MaxSkills || tidySkills.Any(skill => skill.Length > MaxSkillLength))
            throw NetworkErrors.SkillsUnfit(tidyName);

        Name = tidyName;
        Job = tidyJob;
        _skills.Clear();
        _skills.AddRange(tidySkills);
        Raise(new MemberDescribed(Id, actor, now));
    }

    public void MoveTo(MemberId actor, OrganisationId home, DateTimeOffset now)
    {
        if (home == Home)
            return;

        var left = Home;
        Home = home;
        Raise(new MemberMoved(Id, left, home, actor, now));
    }

    public bool Holds(Role role) => Disablement is null && _grants.Exists(grant => grant.Role == role);

    public bool Holds(Role role, Scope scope) => Disablement is null && _grants.Exists(grant => grant.Role == role && grant.Scope == scope);

    public void Grant(MemberId actor, Role role, Scope scope, DateTimeOffset now)
    {
        if (Disablement is not null)
            throw NetworkErrors.MemberDisabled(this);
        if (Standing is not Standing.Agent && role is not Role.Evaluator)
            throw NetworkErrors.NotAnAgent(this, role);
        if (!scope.Suits(role))
            throw NetworkErrors.ScopeUnfit(role, scope);
        if (Holds(role, scope))
            throw NetworkErrors.AlreadyGranted(this, role);

        _grants.Add(new RoleGrant(role, scope, actor, now));
        Raise(new RoleGranted(Id, role, scope, actor, now));
    }

    public void Withdraw(MemberId actor, Role role, Scope scope, DateTimeOffset now)
    {
        if (_grants.RemoveAll(grant => grant.Role == role && grant.Scope == scope) == 0)
            throw NetworkErrors.NotGranted(this, role);

        Raise(new RoleWithdrawn(Id, role, scope, actor, now));
    }

    public void Progress(MemberId actor, CorrespondentStage stage, DateTimeOffset now)
    {
        if (stage <= CorrespondentStage)
            throw NetworkErrors.StageBackwards(this, stage);

        CorrespondentStage = stage;
        Raise(new CorrespondentProgressed(Id, stage, actor, now));
    }

    public void Disable(MemberId actor, string reason, DateTimeOffset now)
    {
        if (Disablement is not null)
            throw NetworkErrors.MemberDisabled(this);
        if (actor == Id)
            throw NetworkErrors.DisablingOneself(this);
        if (Words.TidyOrNone(reason) is not { } tidy)
            throw NetworkErrors.DisablingReasonMissing(this);

        Disablement = new Disablement(actor, tidy, now);
        Raise(new MemberDisabled(Id, actor, now));
    }

    public void Enable(MemberId actor, DateTimeOffset now)
    {
        if (Disablement is null)
            throw NetworkErrors.MemberEnabled(this);

        Disablement = null;
        Raise(new MemberEnabled(Id, actor, now));
    }

    /// <summary>Says that they have a new password; the account keeps it.</summary>
    public void ChoosePassword(MemberId actor, DateTimeOffset now) => Raise(new PasswordChosen(Id, actor, now));

    private static void GuardWords(string name, string job)
    {
        if (name.Length is 0 or > MaxNameLength)
            throw NetworkErrors.NameUnfit(name);
        if (job.Length > MaxJobLength)
            throw NetworkErrors.JobTooLong(name);
    }
}
