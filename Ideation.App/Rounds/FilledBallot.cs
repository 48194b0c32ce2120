using System.Text;
using System.Text.Json;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>
/// A ballot while somebody fills it in. What its method does not allow cannot be done to it; what is still missing it says in <see cref="Gap"/>.
/// </summary>
public sealed partial class FilledBallot
{
    private const int MaxReasonLength = 1_000;

    private readonly long?[] _marks;
    private readonly string?[] _reasons;
    private readonly SortedSet<int> _approved = [];

    public FilledBallot(BallotPaper paper)
    {
        (Paper, Terms) = (paper, BallotTerms.Of(paper));
        _marks = new long?[paper.Options.Count];
        _reasons = new string?[paper.Options.Count];
    }

    public BallotPaper Paper { get; }

    public BallotTerms Terms { get; }

    public long? MarkOf(int option) => _marks[option];

    public string? ReasonOf(int option) => _reasons[option];

    public bool Approves(int option) => _approved.Contains(option);

    public bool Stands(int option) => !Terms.Excluded.Contains(option);

    public long Spent => Terms.Shape is BallotShape.Credits ? _marks.Sum(mark => (mark ?? 0) * (mark ?? 0)) : _marks.Sum(mark => mark ?? 0);

    /// <summary>Dots or credits that may still be spent.</summary>
    public long Left => (Terms.Budget ?? long.MaxValue) - Spent;

    public bool IsBlank => _approved.Count == 0 && _ranks.Count == 0 && Array.TrueForAll(_marks, mark => mark is null || (mark is 0 && IsSpending));

    public BallotGap Gap => Terms.Shape switch
    {
        _ when IsBlank => BallotGap.Nothing,
        BallotShape.Dots when Terms.SpendAll && Terms.Budget is not null && Left > 0 => BallotGap.DotsLeft,
        BallotShape.Grades when Terms.MarksAll && Unmarked > 0 => BallotGap.GradesLeft,
        BallotShape.Consent when _marks.Where((mark, option) => mark is -1 && _reasons[option] is null).Any() => BallotGap.ReasonMissing,
        _ => BallotGap.None,
    };

    public int Unmarked => _marks.Count(mark => mark is null);

    private bool IsSpending => Terms.Shape is BallotShape.Dots or BallotShape.Credits;

    public void Choose(int option)
    {
        _approved.Clear();
        _approved.Add(option);
    }

    public void Approve(int option, bool isApproved)
    {
        if (isApproved)
            _approved.Add(option);
        else
            _approved.Remove(option);
    }

    /// <summary>Out of the range, or null: no mark.</summary>
    public void Mark(int option, long? mark) => _marks[option] = mark >= Terms.Min && mark <= Terms.Max ? mark : null;

    public void Say(int option, string? reason) =>
        _reasons[option] = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() is { Length: > MaxReasonLength } much ? much[..MaxReasonLength] : reason.Trim();

    public bool MayStep(int option, int by)
    {
        var (now, then) = (_marks[option] ?? 0, (_marks[option] ?? 0) + by);
        if (Terms.Shape is BallotShape.Credits)
            return (then >= 0 || Terms.AllowsNegative) && (then * then) - (now * now) <= Left;
        return then >= 0 && then <= (Terms.MaxPerOption ?? long.MaxValue) && by <= Left;
    }

    public void Step(int option, int by)
    {
        if (MayStep(option, by))
            _marks[option] = (_marks[option] ?? 0) + by;
    }

    public void Clear()
    {
        _approved.Clear();
        _ranks.Clear();
        Array.Clear(_marks);
        Array.Clear(_reasons);
    }

    /// <summary>As it is sent.</summary>
    public string Json
    {
        get
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                Write(writer);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Terms.Shape is BallotShape.Ranking)
            WriteRanking(writer);
        else if (Terms.Shape is BallotShape.One or BallotShape.Approve or BallotShape.Basket)
            WriteApprovals(writer);
        else
            WriteMarks(writer);
        writer.WriteEndObject();
    }

    private void WriteApprovals(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("approve");
        foreach (var option in _approved)
            writer.WriteNumberValue(option);
        writer.WriteEndArray();
    }

    private void WriteMarks(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("marks");
        foreach (var mark in _marks)
        {
            if (mark is { } given)
                writer.WriteNumberValue(given);
            else if (IsSpending && !IsBlank)
                writer.WriteNumberValue(0);
            else
                writer.WriteNullValue();
        }

        writer.WriteEndArray();
        if (Terms.Shape is not BallotShape.Consent || !_marks.Where((mark, option) => mark is -1 && _reasons[option] is not null).Any())
            return;

        writer.WriteStartArray("reasons");
        for (var option = 0; option < _marks.Length; option++)
            writer.WriteStringValue(_marks[option] is -1 ? _reasons[option] : null);
        writer.WriteEndArray();
    }
}
