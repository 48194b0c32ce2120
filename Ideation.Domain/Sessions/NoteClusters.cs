using System.Globalization;
using System.Text;

namespace Ideation.Domain.Sessions;

/// <summary>Notes that seem to say the same, with the words they share.</summary>
public sealed record NoteCluster(string Title, IReadOnlyList<NoteId> Notes);

/// <summary>
/// Suggests which notes belong together: notes are bags of words, weighted by how rare each word is among them (Spärck Jones, 1972), and two groups are joined as long as
/// the mean cosine between their notes is high enough (average linkage; Sokal and Michener, 1958). It only suggests; people put notes together.
/// </summary>
public static class NoteClusters
{
    /// <summary>Notes that say next to nothing the same are not put together.</summary>
    public const double LeastLikeness = 0.18;

    private const int MostNotes = 400;

    private static readonly HashSet<string> Empty = [.. ("a ai alors au aucun aussi autre aux avec avoir car ce cela ces cet cette chaque ci comme comment dan de des doit donc du elle en entre est et etre eux faire faut fois "
        + "grace il ils je la le les leur leurs lors lui ma mais me meme mes moi moins mon ne ni nos notre nous on ont ou par pas peu peut plus pour pourquoi quand que quel quelle quelles quels qui sa sans se ses si son sont sous sur ta tel "
        + "tes toi ton tous tout toute toutes tres trop tu un une vers vos votre vous y the of to and in for is are be with an or at it its we our by from as that this not more less can could should").Split(' ')];

    /// <summary>Clusters of two notes or more, the largest first; with equal sizes in the order of their first notes. Deterministic.</summary>
    public static IReadOnlyList<NoteCluster> Of(IReadOnlyList<(NoteId Id, string Text)> notes)
    {
        var bags = notes.Take(MostNotes).Select(note => Bag(note.Text)).ToList();
        var likeness = Likeness(bags);
        var clusters = Enumerable.Range(0, bags.Count).Select(note => new List<int> { note }).ToList();
        while (Closest(clusters, likeness) is { } pair)
        {
            clusters[pair.One].AddRange(clusters[pair.Other]);
            clusters.RemoveAt(pair.Other);
        }

        return [.. clusters.Where(cluster => cluster.Count > 1).OrderByDescending(cluster => cluster.Count).ThenBy(cluster => cluster.Min())
            .Select(cluster => new NoteCluster(Title(cluster.Order().Select(note => bags[note])), [.. cluster.Order().Select(note => notes[note].Id)]))];
    }

    private static (int One, int Other)? Closest(List<List<int>> clusters, double[,] likeness)
    {
        (int One, int Other)? closest = null;
        var most = LeastLikeness;
        for (var one = 0; one < clusters.Count; one++)
        {
            for (var other = one + 1; other < clusters.Count; other++)
            {
                var mean = clusters[one].Average(left => clusters[other].Average(right => likeness[left, right]));
                if (mean >= most && (closest is null || mean > most))
                    (closest, most) = ((one, other), mean);
            }
        }

        return closest;
    }

    private static double[,] Likeness(List<Dictionary<string, string>> bags)
    {
        var rarity = bags.SelectMany(bag => bag.Keys).CountBy(word => word).ToDictionary(one => one.Key, one => Math.Log(1 + (double)bags.Count / one.Value));
        var lengths = bags.Select(bag => Math.Sqrt(bag.Keys.Sum(word => rarity[word] * rarity[word]))).ToList();
        var likeness = new double[bags.Count, bags.Count];
        for (var one = 0; one < bags.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var shared = bags[one].Keys.Where(bags[other].ContainsKey).Sum(word => rarity[word] * rarity[word]);
                likeness[one, other] = likeness[other, one] = shared > 0 ? shared / (lengths[one] * lengths[other]) : 0;
            }
        }

        return likeness;
    }

    // The words that most of them share, as they were first written.
    private static string Title(IEnumerable<Dictionary<string, string>> bags)
    {
        var written = bags.SelectMany(bag => bag).ToList();
        var shared = written.CountBy(word => word.Key).Where(one => one.Value > 1).OrderByDescending(one => one.Value).Take(3).Select(one => one.Key).ToHashSet();
        var words = written.DistinctBy(word => word.Key).Where(word => shared.Contains(word.Key)).Select(word => word.Value);
        var title = string.Join(", ", words);
        return title.Length == 0 ? "…" : char.ToUpper(title[0], CultureInfo.InvariantCulture) + title[1..];
    }

    // Without accents, endings of number and gender, and words that say nothing; with each the word as it was written.
    private static Dictionary<string, string> Bag(string text)
    {
        var bag = new Dictionary<string, string>();
        foreach (var word in text.ToLowerInvariant().Split([.. text.ToLowerInvariant().Where(sign => !char.IsLetterOrDigit(sign)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
        {
            var stem = Stem(word);
            if (stem.Length > 2 && !Empty.Contains(stem))
                bag.TryAdd(stem, word);
        }

        return bag;
    }

    private static string Stem(string word)
    {
        var plain = new string([.. word.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark)]);
        var ending = plain.Length;
        while (ending > 3 && plain[ending - 1] is 's' or 'x' or 'e')
            ending--;
        return plain[..ending];
    }
}
