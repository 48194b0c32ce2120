using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>The addresses under which people find a room.</summary>
internal static class RoomLinks
{
    public static string Join(HttpContext context, Room room) => Join(Base(context), room.JoinKey);

    public static string Projector(HttpContext context, RoundId round, Room room) => $"{Base(context)}rounds/{round}/projector?key={room.ProjectorKey}";

    /// <param name="address">Of the application, with its last slash.</param>
    public static string Join(string address, string key) => $"{address}join/{key}";

    private static string Base(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/";
}
