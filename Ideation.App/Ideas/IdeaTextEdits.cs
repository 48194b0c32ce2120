using Ideation.App.CoEditing;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>
/// The live text of an idea for those who change it without typing in it: words accepted from somebody else.
/// </summary>
public sealed class IdeaTextEdits : IDisposable
{
    private readonly TextRooms _rooms;
    private readonly TextJournal _journal;
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal IdeaTextEdits(TextRooms rooms, TextJournal journal) => (_rooms, _journal) = (rooms, journal);

    /// <summary>The text as it is being written now.</summary>
    internal string Present(Idea idea) => _rooms.Find(IdeaTexts.Of(idea.Id))?.Now().Markdown ?? idea.Text;

    /// <summary>The words that a passage holds now; those it was chosen with while nobody has the text open, none when it is gone.</summary>
    internal string? WordsOf(Suggestion suggestion) =>
        _rooms.Find(IdeaTexts.Of(suggestion.Idea)) is { } room
            ? room.Read((replica, _) => PassagePlace.In(replica, suggestion.Passage) is { } place ? replica.Text[place] : null)
            : suggestion.Passage.Quote;

    /// <summary>Before a transaction begins: opening a text may have to write.</summary>
    internal async Task<TextRoom> OpenAsync(IdeaId idea) => await _rooms.OpenAsync(IdeaTexts.Of(idea)) ?? throw IdeaRefusals.NotFound();

    /// <summary>One decision at a time: between its words and its mark nobody else may put the same words in once more.</summary>
    internal async Task DecideAsync(Func<Task> decide, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await decide();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>When it returns, what was edited is on disk.</summary>
    internal Task KeepAsync(TextRoom text, CancellationToken cancellationToken) => _journal.WriteAsync(text, cancellationToken);
}
