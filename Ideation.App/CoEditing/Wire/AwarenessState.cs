using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ideation.App.Account;
using Ideation.App.Components.Ui;

namespace Ideation.App.CoEditing;

/// <summary>Where one client is in the text and who sits there; without a state when it left.</summary>
/// <param name="State">JSON.</param>
internal sealed record AwarenessEntry(long Client, long Clock, string? State);

/// <summary>Who somebody is, said by the server: a client tells where its cursor is, never in whose name.</summary>
internal static class AwarenessState
{
    public const int MaxBytes = 4 * 1024;
    private const int Shapes = 6;

    /// <summary>One ink and one ground per face, dark enough to be read beside text and light enough to be read through.</summary>
    private static readonly (string Ink, string Ground)[] Colours =
    [
        ("#4553C8", "#4553C833"), ("#1D7A45", "#1D7A4533"), ("#B54B12", "#B54B1233"), ("#0B6E8F", "#0B6E8F33"),
        ("#A82C79", "#A82C7933"), ("#7A6410", "#7A641033"), ("#6B47B8", "#6B47B833"), ("#4C5E6E", "#4C5E6E33"),
    ];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    /// <returns>Null for a client that has left; otherwise its state with the server's word on who it is.</returns>
    public static string? Of(ReadOnlySpan<byte> json, Viewer viewer)
    {
        if (json.Length > MaxBytes)
            throw new TextClosedException(TextClosure.TooLarge);

        try
        {
            var state = JsonNode.Parse(json, documentOptions: Shallow);
            if (state is null)
                return null;
            if (state is not JsonObject said)
                throw new TextClosedException(TextClosure.Malformed);

            said["user"] = UserOf(viewer);
            return said.ToJsonString(Json);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new TextClosedException(TextClosure.Malformed);
        }
    }

    public static string ColourOf(string name) => Colours[FaceNumber(name) - 1].Ink;

    private static JsonObject UserOf(Viewer viewer)
    {
        var (ink, ground) = Colours[FaceNumber(viewer.Name) - 1];
        return new JsonObject
        {
            ["name"] = viewer.Name,
            ["color"] = ink,
            ["colorLight"] = ground,
            ["shape"] = ShapeOf(viewer),
            ["member"] = viewer.Member!.Value.ToString(),
        };
    }

    // Two people may share a colour; the shape tells them apart also for those who see no colours.
    private static int ShapeOf(Viewer viewer) => viewer.Member!.Value.Value.ToByteArray()[^1] % Shapes;

    private static int FaceNumber(string name) => FaceOf.Colour(name)[0] - '0';
}
