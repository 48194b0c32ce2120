using System.Text;
using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>A count file as read: what to count, and what its fingerprint is taken over.</summary>
internal sealed record CountFile(CountRequest Request, CountHeader Header, string Fingerprint);

/// <summary>
/// Reads a count file strictly: what is not of its form is refused with its place. Where the method and the options come before them,
/// ballots are read as a stream.
/// </summary>
internal sealed class CountFileReader
{
    private readonly CountHeader _header = new();
    private readonly BallotStore _store = new();
    private readonly JsonFeed _feed;

    private CountFileReader(Stream stream) => _feed = new JsonFeed(stream);

    public static CountFile Read(Stream stream)
    {
        var reader = new CountFileReader(stream);
        try
        {
            return reader.ReadAll();
        }
        catch (JsonException fault)
        {
            throw new CountFileException($"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}", "file.not-json", "RFC 8259");
        }
        catch (InvalidOperationException)
        {
            throw new CountFileException("{}", "file.not-text", "UTF-8");
        }
    }

    private CountFile ReadAll()
    {
        if (_feed.Next().Type != JsonTokenType.StartObject)
            throw new CountFileException("{}", "file.not-an-object", $"{{ \"format\": \"{CountHeader.Format}\", … }}");

        var seen = new HashSet<string>();
        JsonElement? waiting = null;
        while (_feed.Next() is { Type: JsonTokenType.PropertyName, Name: { } name })
        {
            CountHeader.CheckName(name);
            if (!seen.Add(name))
                throw new CountFileException(name, "file.twice", "1 ×", name);
            if (name != "ballots")
                _header.Add(name, _feed.Value());
            else if (_header.KnowsBallots)
                ReadStream();
            else
                waiting = _feed.Value();
        }

        if (_feed.Next().Type != JsonTokenType.None)
            throw new CountFileException("{}", "file.not-json", "RFC 8259");
        if (waiting is { } ballots && _header.KnowsBallots)
            ReadWhole(ballots);
        return Finish(seen.Contains("ballots"));
    }

    private void ReadStream()
    {
        if (_feed.Next().Type != JsonTokenType.StartArray)
            throw new CountFileException("ballots", "file.not-a-list", "[ … ]");

        var reader = new BallotReader(_header.Method!, _header.Options.Count, _store);
        for (var number = 0; _feed.NextItem(out var item); number++)
            reader.Read(item, number);
    }

    private void ReadWhole(JsonElement ballots)
    {
        if (ballots.ValueKind != JsonValueKind.Array)
            throw new CountFileException("ballots", "file.not-a-list", "[ … ]");

        var reader = new BallotReader(_header.Method!, _header.Options.Count, _store);
        var number = 0;
        foreach (var ballot in ballots.EnumerateArray())
            reader.Read(Encoding.UTF8.GetBytes(ballot.GetRawText()), number++);
    }

    private CountFile Finish(bool hasBallots)
    {
        var hasTallies = _header.Has("tallies");
        if (hasBallots && hasTallies)
            throw new CountFileException("tallies", "file.two-contents", "ballots | tallies");
        if (hasTallies && _header.Method is { HasGrades: false })
            throw new CountFileException("tallies", "file.not-of-method", "ballots", "tallies");
        if (!hasBallots && !hasTallies)
            throw new CountFileException("{}", "file.missing", "\"ballots\": [ … ]", "ballots");

        var box = _store.Box;
        if (hasTallies && _header.Grades.Count > 0 && _header.Options.Count > 0)
            box = box with { Tallies = _header.Tallies(), Participants = _header.Participants };
        var request = _header.Request(box, out var defaults);
        return new(request, _header, Counting.Fingerprint.Of(_header.Canonical(defaults), hasBallots ? _store.CanonicalForms() : null));
    }
}
