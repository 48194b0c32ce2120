using System.Text;

namespace Ideation.Domain.CoEditing;

public sealed partial class TextReplica
{
    /// <summary>
    /// Makes the text what is wanted with as few insertions and deletions as make sense, written by <paramref name="client"/>, an id that nobody else
    /// writes under at the same time. Half a surrogate pair becomes U+FFFD. Returns the update for the others; empty when nothing differs.
    /// </summary>
    /// <exception cref="TextUpdateException">The text would be longer than allowed.</exception>
    public byte[] Edit(string wanted, uint client)
    {
        var replacements = TextDifference.Between(Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(wanted)));
        if (replacements.Count == 0)
            return [];

        var update = EditWriter.Write(_store, replacements, client);
        Apply(update);
        return update;
    }
}
