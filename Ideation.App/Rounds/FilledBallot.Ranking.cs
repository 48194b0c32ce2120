using System.Text.Json;

namespace Ideation.App.Rounds;

/// <summary>The order that somebody puts options in, one after the other, without dragging.</summary>
public sealed partial class FilledBallot
{
    private readonly List<Ranked> _ranks = [];

    /// <summary>Best first.</summary>
    public IReadOnlyList<Ranked> Ranks => _ranks;

    public IEnumerable<int> Unranked => Enumerable.Range(0, Paper.Options.Count).Where(option => Stands(option) && PlaceOf(option) < 0);

    public bool MayPick => _ranks.Count < Terms.MaxRanks;

    /// <summary>From 1; options at one rank share it.</summary>
    public int RankOf(int option) => _ranks.Take(PlaceOf(option) + 1).Count(ranked => !ranked.IsTied);

    public void Pick(int option)
    {
        if (MayPick && Stands(option) && PlaceOf(option) < 0)
            _ranks.Add(new Ranked(option, IsTied: false));
    }

    public void Drop(int option)
    {
        var place = PlaceOf(option);
        if (place < 0)
            return;

        _ranks.RemoveAt(place);
        Part(place);
    }

    public bool MayMove(int option, int by) => PlaceOf(option) + by is var to && to >= 0 && to < _ranks.Count;

    /// <summary>Up is negative. Whoever moves stands at a rank of their own again, and so does whoever they passed.</summary>
    public void Move(int option, int by)
    {
        if (!MayMove(option, by))
            return;

        var place = PlaceOf(option);
        (_ranks[place], _ranks[place + by]) = (_ranks[place + by] with { IsTied = false }, _ranks[place] with { IsTied = false });
        Part(Math.Max(place, place + by) + 1);
    }

    /// <summary>At the rank of the one before, or at one of its own.</summary>
    public void Tie(int option, bool isTied)
    {
        var place = PlaceOf(option);
        if (place > 0 && Terms.AllowsTies)
            _ranks[place] = _ranks[place] with { IsTied = isTied };
    }

    private int PlaceOf(int option) => _ranks.FindIndex(ranked => ranked.Option == option);

    // What stood beside somebody who is gone does not stand beside whoever comes in their place.
    private void Part(int place)
    {
        if (place < _ranks.Count)
            _ranks[place] = _ranks[place] with { IsTied = false };
    }

    private void WriteRanking(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("ranking");
        for (var place = 0; place < _ranks.Count; place++)
        {
            if (!_ranks[place].IsTied)
                writer.WriteStartArray();
            writer.WriteNumberValue(_ranks[place].Option);
            if (place + 1 == _ranks.Count || !_ranks[place + 1].IsTied)
                writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}

/// <param name="IsTied">At the same rank as the one before.</param>
public readonly record struct Ranked(int Option, bool IsTied);
