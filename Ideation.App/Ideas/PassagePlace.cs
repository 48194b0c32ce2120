using Ideation.Domain.CoEditing;
using Ideation.Domain.Common;

namespace Ideation.App.Ideas;

/// <summary>Where a passage stands in the text as it is now.</summary>
internal static class PassagePlace
{
    /// <returns>Null when the text it pointed at is unknown here or nothing of it is left.</returns>
    public static Range? In(TextReplica replica, Passage passage) =>
        IndexOf(replica, passage.From) is { } from && IndexOf(replica, passage.To) is { } to && from < to ? from..to : null;

    private static int? IndexOf(TextReplica replica, string position)
    {
        try
        {
            return replica.IndexOf(RelativePosition.Decode(Convert.FromBase64String(position)));
        }
        catch (Exception unreadable) when (unreadable is TextUpdateException or FormatException)
        {
            return null;
        }
    }
}
