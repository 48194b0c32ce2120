using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>
/// The roll as it is shown, with names, in one reading and without entities: while a thousand people vote it is read anew for every few of their ballots.
/// </summary>
internal static class RollRows
{
    public static async Task<Dictionary<VoterId, RollLine>> ReadAsync(IdeationDb db, RoundId round)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            """
            SELECT "Person", COALESCE("Members"."Name", "Guests"."Name", ''), "IsGuest", "CameAt" IS NOT NULL, "Stance", "RecordedAt", "CastBy" FROM "Voters"
            LEFT JOIN "Members" ON NOT "IsGuest" AND "Members"."Id" = "Person"
            LEFT JOIN "Guests" ON "IsGuest" AND "Guests"."Id" = "Person"
            WHERE "Voters"."Round" = @round
            """;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@round", round.Value);
        command.Parameters.Add(parameter);

        Dictionary<VoterId, RollLine> roll = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var person = VoterId.From(reader.GetGuid(0));
            roll.Add(person, new RollLine(
                person, reader.GetString(1), reader.GetBoolean(2), reader.GetBoolean(3), Enum.Parse<VoterStance>(reader.GetString(4)),
                reader.IsDBNull(5) ? null : new DateTimeOffset(reader.GetInt64(5), TimeSpan.Zero), reader.IsDBNull(6) ? null : VoterId.From(reader.GetGuid(6))));
        }

        return roll;
    }
}
