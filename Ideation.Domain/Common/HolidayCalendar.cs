namespace Ideation.Domain.Common;

/// <summary>
/// The territories whose legal public holidays differ.
/// </summary>
public enum HolidayCalendar
{
    Metropolitan = 1,
    AlsaceMoselle = 2,
    Guadeloupe = 3,
    Martinique = 4,
    Guyane = 5,
    Reunion = 6,
    Mayotte = 7,
}
