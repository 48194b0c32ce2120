using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// A picture or a document that belongs to the text of an idea. Whoever writes the text attaches, which in an open campaign (<c>anyoneWrites</c>) is
/// everybody who takes part; from the decision on, nothing comes or goes.
/// </summary>
public sealed class Attachment : AggregateRoot
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MaxPerIdea = 40;
    public const int MaxNameLength = 100;
    public const int MaxAlternativeLength = 250;

    private Attachment(
        AttachmentId id, IdeaId idea, CampaignId campaign, MemberId by, string name, AttachmentKind kind, long bytes, int width, int height,
        string hash, DateTimeOffset addedAt)
    {
        Id = id;
        Idea = idea;
        Campaign = campaign;
        By = by;
        Name = name;
        Kind = kind;
        Bytes = bytes;
        Width = width;
        Height = height;
        Hash = hash;
        AddedAt = addedAt;
    }

    public AttachmentId Id { get; }

    public IdeaId Idea { get; }

    public CampaignId Campaign { get; }

    public MemberId By { get; }

    /// <summary>What the file is called, with the ending of what it really is; never a path.</summary>
    public string Name { get; }

    public AttachmentKind Kind { get; }

    /// <summary>As stored, after a picture was made anew.</summary>
    public long Bytes { get; }

    /// <summary>Pixels; 0 for a document.</summary>
    public int Width { get; }

    /// <summary>Pixels; 0 for a document.</summary>
    public int Height { get; }

    /// <summary>SHA-256 of what is stored, in hex.</summary>
    public string Hash { get; }

    public DateTimeOffset AddedAt { get; }

    /// <summary>What somebody hears who does not see the picture; of a document, its title.</summary>
    public string Alternative { get; private set; } = "";

    public bool IsPicture => Kind is not AttachmentKind.Pdf;

    /// <param name="typedName">What the file was called where it came from.</param>
    /// <param name="alternative">The name without its ending when nobody has described it yet.</param>
    /// <param name="already">How many the idea has.</param>
    public static Attachment Add(
        AttachmentId id, Idea idea, MemberId actor, string? typedName, string? alternative, AttachmentContent content, int already,
        bool anyoneWrites, DateTimeOffset now)
    {
        GuardMayAdd(idea, actor, already, anyoneWrites);
        if (content.Bytes > MaxBytes)
            throw AttachmentErrors.TooLarge();

        var name = AttachmentName.Of(typedName, content.Kind);
        var attachment = new Attachment(
            id, idea.Id, idea.Campaign, actor, name.ToString(), content.Kind, content.Bytes, content.Width, content.Height, content.Hash, now)
        {
            Alternative = Described(alternative) is { Length: > 0 } said ? said : name.Stem,
        };
        attachment.Raise(new AttachmentAdded(idea.Id, idea.Campaign, id, actor, now));
        return attachment;
    }

    /// <summary>What is asked before anything is received, so that nobody sends ten megabytes in vain.</summary>
    public static void GuardMayAdd(Idea idea, MemberId actor, int already, bool anyoneWrites)
    {
        GuardMayWrite(idea, actor, anyoneWrites);
        if (already >= MaxPerIdea)
            throw AttachmentErrors.TooMany(idea);
    }

    /// <summary>Says what is seen on it. Saying the same again changes nothing.</summary>
    public void Describe(Idea idea, MemberId actor, string? alternative, bool anyoneWrites, DateTimeOffset now)
    {
        GuardMayWrite(idea, actor, anyoneWrites);
        var said = Described(alternative);
        if (said.Length == 0)
            throw AttachmentErrors.AlternativeMissing();
        if (said == Alternative)
            return;

        Alternative = said;
        Raise(new AttachmentDescribed(Idea, Campaign, Id, actor, now));
    }

    /// <summary>By whoever added it, or by those who signed the idea. Storage then drops it, and what was stored of it.</summary>
    public void Remove(Idea idea, MemberId actor, DateTimeOffset now)
    {
        GuardMayWrite(idea, actor, anyoneWrites: actor == By);

        Raise(new AttachmentRemoved(Idea, Campaign, Id, actor, now));
    }

    private static void GuardMayWrite(Idea idea, MemberId actor, bool anyoneWrites)
    {
        if (!anyoneWrites || idea.State is IdeaState.Draft)
            idea.GuardWriter(actor);
        if (!IdeaPath.IsWritable(idea.State))
            throw IdeaErrors.TextFrozen(idea);
    }

    private static string Described(string? alternative)
    {
        var said = string.Join(' ', Words.Tidy(alternative).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return said.Length > MaxAlternativeLength ? throw AttachmentErrors.AlternativeTooLong() : said;
    }
}

public enum AttachmentKind
{
    Jpeg = 1,
    Png = 2,
    Webp = 3,
    Pdf = 4,
}

/// <param name="Bytes">Of what is stored.</param>
/// <param name="Width">Pixels; 0 for a document.</param>
/// <param name="Height">Pixels; 0 for a document.</param>
/// <param name="Hash">SHA-256 of what is stored, in hex.</param>
public sealed record AttachmentContent(AttachmentKind Kind, long Bytes, int Width, int Height, string Hash);
