using System.Globalization;
using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>
/// Reads the rules of a file one by one; what nobody asked for is unknown and refused. Rules that say their default are remembered,
/// because the fingerprint leaves them out.
/// </summary>
internal sealed class RuleReader(JsonElement? rules, int options)
{
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    public HashSet<string> Defaults { get; } = [];

    public int OptionCount => options;

    /// <summary>One of several words, the first being the default.</summary>
    public T Choice<T>(string name, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (Find(name) is not { } given)
            return words[0].Value;

        var allowed = new List<string>();
        foreach (var (word, value) in words)
        {
            allowed.Add(word);
            if (given.ValueKind != JsonValueKind.String || !given.ValueEquals(word))
                continue;
            if (allowed.Count == 1)
                Defaults.Add(name);
            return value;
        }

        throw Wrong(name, string.Join(", ", allowed));
    }

    /// <summary>One of several values written as canonical JSON, the first being the default; gives its place.</summary>
    public int Literal(string name, params string[] values)
    {
        if (Find(name) is not { } given)
            return 0;

        var place = Array.IndexOf(values, CanonicalJson.Of(given));
        if (place == 0)
            Defaults.Add(name);
        return place >= 0 ? place : throw Wrong(name, string.Join(", ", values));
    }

    public bool Flag(string name, bool usual)
    {
        if (Find(name) is not { } given)
            return usual;
        if (given.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw Wrong(name, "true, false");
        if (given.GetBoolean() == usual)
            Defaults.Add(name);
        return given.GetBoolean();
    }

    public long Whole(string name, long usual, long least, long most)
    {
        if (Find(name) is not { } given)
            return usual;
        if (given.ValueKind != JsonValueKind.Number || !given.TryGetInt64(out var number) || number < least || number > most)
            throw Wrong(name, string.Create(CultureInfo.InvariantCulture, $"{least}–{most}"));
        if (number == usual)
            Defaults.Add(name);
        return number;
    }

    public long? OptionalWhole(string name, long least, long? usual = null, long most = int.MaxValue)
    {
        if (Find(name) is null)
            return usual;

        var number = Whole(name, usual ?? -1, least, most);
        return number;
    }

    /// <summary>A number, or the word that stands for none, which is the default.</summary>
    public long? WholeOr(string name, string word)
    {
        if (Find(name) is not { } given)
            return null;
        if (given.ValueKind != JsonValueKind.String)
            return given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong(name, $"0, 1, 2, …, {word}");
        if (!given.ValueEquals(word))
            throw Wrong(name, $"0, 1, 2, …, {word}");
        Defaults.Add(name);
        return null;
    }

    /// <summary>The range of marks: <c>min</c> 0 and <c>max</c> 5 unless said otherwise.</summary>
    public (Fraction Min, Fraction Max) Range()
    {
        var (min, max) = (Number("min", 0), Number("max", 5));
        return min < max ? (min, max) : throw new CountFileException("rules.max", "file.empty-range", $"> {min}", max.ToString());
    }

    public IReadOnlyList<int> Options(string name)
    {
        if (Find(name) is not { } given)
            return [];
        var allowed = $"[0–{options - 1}, …]";
        if (given.ValueKind != JsonValueKind.Array)
            throw Wrong(name, allowed);
        if (given.GetArrayLength() == 0)
            Defaults.Add(name);
        return [.. given.EnumerateArray().Select(item => OptionIn(item, () => Wrong(name, allowed)))];
    }

    /// <summary>The number in <c>{ "grade": n }</c>, where a rule says that.</summary>
    public int? GradeIn(string name, int grades)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Object } given)
            return null;

        var members = given.EnumerateObject().ToList();
        var isGrade = members.Count == 1 && members[0].Name == "grade" && members[0].Value.ValueKind == JsonValueKind.Number;
        return isGrade && members[0].Value.TryGetInt32(out var grade) && grade >= 0 && grade < grades
            ? grade
            : throw Wrong(name, $"{{ \"grade\": 0–{grades - 1} }}");
    }

    /// <summary>Whatever stands there, for a reader that knows the shape.</summary>
    public JsonElement? Find(string name)
    {
        _known.Add(name);
        return rules is { } all && all.TryGetProperty(name, out var value) ? value : null;
    }

    public CountFileException Wrong(string name, string allowed) =>
        new($"rules.{name}", "file.unknown-value", allowed, Find(name) is { } given ? given.GetRawText() : "");

    public int OptionIn(JsonElement item, Func<CountFileException> wrong) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var option) && option >= 0 && option < options ? option : throw wrong();

    /// <summary>Refuses what no reader asked for.</summary>
    public void Finish()
    {
        if (rules is not { } all)
            return;

        foreach (var member in all.EnumerateObject())
        {
            if (!_known.Contains(member.Name))
                throw new CountFileException($"rules.{member.Name}", "file.unknown-rule", string.Join(", ", _known), member.Name);
        }
    }

    private Fraction Number(string name, Fraction usual)
    {
        if (Find(name) is not { } given)
            return usual;
        if (!ExactNumber.TryRead(given, out var number) || number < -1_000_000_000 || number > 1_000_000_000)
            throw Wrong(name, "0, 5, 2.5");
        if (number == usual)
            Defaults.Add(name);
        return number;
    }
}
