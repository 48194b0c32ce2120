using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>Writes results. Letters stay letters: the file is read by people, not put into a page.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(StrengthConverter)])]
[JsonSerializable(typeof(CountResultFile))]
internal sealed partial class CountResultJson : JsonSerializerContext
{
    private static readonly CountResultJson Plain = new(Writing(isIndented: false));
    private static readonly CountResultJson Pretty = new(Writing(isIndented: true));

    public static string Write(CountResultFile result, bool pretty) =>
        JsonSerializer.Serialize(result, (pretty ? Pretty : Plain).CountResultFile);

    private static JsonSerializerOptions Writing(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = isIndented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new StrengthConverter() },
    };
}

/// <summary>Whole strengths are numbers, like the votes they come from; fractions and the infinite are text.</summary>
internal sealed class StrengthConverter : JsonConverter<Strength>
{
    public override Strength Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new(reader.GetInt64()) : throw new JsonException("Results are written, not read.");

    public override void Write(Utf8JsonWriter writer, Strength value, JsonSerializerOptions options)
    {
        if (!value.IsInfinite && value.Value.IsWhole)
            writer.WriteRawValue(value.Value.Numerator.ToString(CultureInfo.InvariantCulture));
        else
            writer.WriteStringValue(value.ToString());
    }
}
