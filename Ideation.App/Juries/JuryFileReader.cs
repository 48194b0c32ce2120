using System.Text.Json;
using System.Text.RegularExpressions;
using Ideation.Domain.Juries.Results;

namespace Ideation.App.Juries;

/// <summary>Reads a jury file strictly: what it does not know it refuses, and says where.</summary>
internal static partial class JuryFileReader
{
    public static (JuryFile File, JuryCase Case) Read(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var file = Parse(json.StartsWith(mark) ? json[mark.Length..] : json);
        return (file, JuryFileCheck.Checked(file));
    }

    private static JuryFile Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, JuryJson.Default.JuryFile) ?? throw new JuryFileException("$", "jury.file.not-an-object");
        }
        catch (JsonException refusal)
        {
            throw Told(refusal);
        }
    }

    private static JuryFileException Told(JsonException refusal)
    {
        var path = refusal.Path ?? "$";
        var place = refusal.LineNumber is { } line ? $"{path} ({line + 1}:{refusal.BytePositionInLine + 1})" : path;
        if (Unknown().Match(refusal.Message) is { Success: true } unknown)
            return new JuryFileException(place, "jury.file.unknown-name", unknown.Groups[1].Value, Allowed(unknown.Groups[2].Value));
        if (Missing().Match(refusal.Message) is { Success: true } missing)
            return new JuryFileException(place, "jury.file.missing-name", missing.Groups[1].Value.Replace("'", "", StringComparison.Ordinal));
        if (Twice().Match(refusal.Message) is { Success: true } twice)
            return new JuryFileException(place, "jury.file.name-twice", twice.Groups[1].Value);
        return refusal.InnerException is JsonException
            ? new JuryFileException(place, "jury.file.not-json")
            : new JuryFileException(place, "jury.file.wrong-form", JuryForms.Of(path));
    }

    private static string Allowed(string type)
    {
        var known = new[] { typeof(JuryFile), typeof(CriterionLine), typeof(SheetLine), typeof(ComparisonLine), typeof(RankingLine), typeof(CastingLine), typeof(EliminationLine) };
        var info = known.Where(one => one.FullName == type).Select(JuryJson.Default.GetTypeInfo).FirstOrDefault();
        return info is null ? "" : string.Join(", ", info.Properties.Select(property => property.Name));
    }

    // The serializer gives the name only within its message.
    [GeneratedRegex(@"The JSON property '(.*)' could not be mapped to any \.NET member contained in type '([^']*)'")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"missing required properties including: (.*?)\.? ?(?:Path|$)")]
    private static partial Regex Missing();

    [GeneratedRegex(@"Duplicate property '(.*)' encountered")]
    private static partial Regex Twice();
}
