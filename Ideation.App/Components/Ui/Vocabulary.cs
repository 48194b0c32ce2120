namespace Ideation.App.Components.Ui;

/// <summary>What a colour means; never shown without a word beside it.</summary>
public enum Tone
{
    Plain = 1,
    Quiet = 2,
    Accent = 3,
    Warm = 4,
    Success = 5,
    Danger = 6,
    Info = 7,
}

public enum Scale
{
    Small = 1,
    Normal = 2,
    Large = 3,
}

public enum BtnKind
{
    Plain = 1,
    Primary = 2,
    Quiet = 3,
    Danger = 4,
}

public enum SkeletonShape
{
    Line = 1,
    Row = 2,
    Article = 3,
}

public enum PathPlace
{
    Done = 1,
    Now = 2,
    Next = 3,
}

/// <param name="At">When it happened, or by when it should.</param>
/// <param name="Line">One more line under the word, if it needs one.</param>
public sealed record PathStep(string Word, PathPlace Place, DateTimeOffset? At = null, string? Line = null, bool Deadline = false);

/// <param name="Href">A link; without it the facet is a button and <c>OnChoose</c> is called.</param>
public sealed record Facet(string Text, int? Count = null, string? Href = null, bool Chosen = false, IconName? Icon = null, string? Value = null);

public sealed record TabLink(string Text, string Href, bool Current = false, int? Count = null, IconName? Icon = null);
