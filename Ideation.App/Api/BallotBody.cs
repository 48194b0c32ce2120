using System.Text.Json;
using System.Text.Json.Nodes;
using Ideation.App.Rounds;
using Ideation.Domain.Network;

namespace Ideation.App.Api;

/// <summary>What a client sends as a ballot.</summary>
internal static class BallotBody
{
    private const string Allowed = "ranking | marks | approve, reasons, receiptHash, edition, for";

    public static BallotDraft Read(JsonElement body, string key)
    {
        if (!Guid.TryParse(key, out var client) || client == Guid.Empty)
            throw RoundRefusals.KeyMissing();
        if (body.ValueKind is not JsonValueKind.Object)
            throw RoundRefusals.BallotMalformed("ballot", Allowed);

        var choice = new JsonObject();
        string? receipt = null;
        int? edition = null;
        MemberId? principal = null;
        foreach (var member in body.EnumerateObject())
        {
            switch (member.Name)
            {
                case "ranking" or "marks" or "approve" or "reasons" when !choice.ContainsKey(member.Name):
                    choice[member.Name] = JsonNode.Parse(member.Value.GetRawText());
                    break;
                case "receiptHash" when member.Value.ValueKind is JsonValueKind.Null:
                    break;
                case "receiptHash":
                    receipt = member.Value.ValueKind is JsonValueKind.String ? member.Value.GetString() : throw RoundRefusals.ReceiptUnfit();
                    break;
                case "edition" when member.Value.ValueKind is JsonValueKind.Number && member.Value.TryGetInt32(out var number):
                    edition = number;
                    break;
                case "for" when member.Value.ValueKind is JsonValueKind.String && Guid.TryParseExact(member.Value.GetString(), "N", out var id):
                    principal = MemberId.From(id);
                    break;
                default:
                    throw RoundRefusals.BallotMalformed($"ballot.{member.Name}", Allowed);
            }
        }

        return new BallotDraft(client, JsonSerializer.SerializeToElement(choice), receipt, edition, principal);
    }
}
