using System.Text.Json.Serialization;

namespace Ideation.App.CoEditing;

/// <summary>What is said of a passage.</summary>
public enum CoPassageKind
{
    Comment = 1,
    Suggestion = 2,
}

/// <summary>A passage to mark in a shared text.</summary>
/// <param name="Anchor">Where it begins: a Yjs relative position, encoded as Yjs does, in base64.</param>
/// <param name="Head">Where it ends, likewise.</param>
/// <param name="Text">Of a suggestion: the words proposed in place of the passage; empty to take it out.</param>
/// <param name="IsOpen">The one being looked at.</param>
public sealed record CoPassage(
    string Id, string Anchor, string Head, [property: JsonConverter(typeof(JsonStringEnumConverter<CoPassageKind>))] CoPassageKind Kind, string? Text = null, bool IsOpen = false);

/// <summary>A passage that somebody just chose.</summary>
/// <param name="Quote">Its words as they stood, at most 2,001 characters: one more than may be quoted.</param>
public sealed record ChosenPassage([property: JsonConverter(typeof(JsonStringEnumConverter<CoPassageKind>))] CoPassageKind Kind, string Anchor, string Head, string Quote);
