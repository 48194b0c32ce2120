using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

public enum OrganisationKind
{
    National = 1,
    Region = 2,
    Agency = 3,
}

/// <summary>
/// A place of the network: the national body, a region below it, a local agency below a region.
/// </summary>
public sealed class Organisation : AggregateRoot
{
    public const int MaxNameLength = 120;
    public const int MaxCodeLength = 8;

    private Organisation(OrganisationId id, OrganisationKind kind, string name, string code, OrganisationId? parent, HolidayCalendar calendar)
    {
        Id = id;
        Kind = kind;
        Name = name;
        Code = code;
        Parent = parent;
        Calendar = calendar;
    }

    public OrganisationId Id { get; }

    public OrganisationKind Kind { get; }

    public string Name { get; private set; }

    /// <summary>The number people know it by: "75", "2A", "971"; a region has its own code.</summary>
    public string Code { get; }

    public OrganisationId? Parent { get; }

    public HolidayCalendar Calendar { get; }

    public static Organisation Found(
        MemberId actor, OrganisationKind kind, string name, string code, OrganisationId? parent, HolidayCalendar calendar, DateTimeOffset now)
    {
        var (tidyName, tidyCode) = (Words.Tidy(name), Words.Tidy(code));
        GuardName(tidyName);
        if (tidyCode.Length is 0 or > MaxCodeLength)
            throw NetworkErrors.OrganisationCodeUnfit(tidyName);
        if (kind is OrganisationKind.National && parent is not null)
            throw NetworkErrors.OrganisationHasNoParent(tidyName);
        if (kind is not OrganisationKind.National && parent is null)
            throw NetworkErrors.OrganisationParentMissing(tidyName);

        var founded = new Organisation(OrganisationId.New(), kind, tidyName, tidyCode, parent, calendar);
        founded.Raise(new OrganisationFounded(founded.Id, actor, now));
        return founded;
    }

    public void Rename(MemberId actor, string name, DateTimeOffset now)
    {
        var tidy = Words.Tidy(name);
        GuardName(tidy);

        Name = tidy;
        Raise(new OrganisationRenamed(Id, actor, now));
    }

    private static void GuardName(string name)
    {
        if (name.Length is 0 or > MaxNameLength)
            throw NetworkErrors.OrganisationNameUnfit(name);
    }
}
