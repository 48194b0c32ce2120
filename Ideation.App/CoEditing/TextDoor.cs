using System.Security.Claims;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.CoEditing;

/// <summary>Who knocks: the person of the cookie, or of a token that is asked for again each time.</summary>
internal sealed record Entrant(ClaimsPrincipal Person, string? Token);

/// <summary>What the door says: a closure, or who comes in and with what right.</summary>
internal sealed record Admission(TextClosure? Refusal, Viewer Viewer, TextRights Rights)
{
    public static Admission Refused(TextClosure why) => new(why, Viewer.Nobody, new TextRights(MayWrite: false, IsFrozen: false));
}

/// <summary>Decides who may be in a text. Asked on coming, and again whenever rights may have changed.</summary>
internal sealed class TextDoor(
    IDbContextFactory<IdeationDb> contexts, Viewers viewers, SignInSessions sessions, ApiTokens tokens, IEnumerable<ITextOwner> owners)
{
    public async Task<Admission> AskAsync(Entrant who, TextId text, CancellationToken cancellationToken)
    {
        IReadOnlyList<TokenScope>? scopes = null;
        if (who.Token is { } secret)
        {
            if (await tokens.RecogniseAsync(secret, cancellationToken) is not { } bearer)
                return Admission.Refused(TextClosure.SignedOut);

            scopes = bearer.Scopes;
        }

        if (await sessions.StateOfAsync(who.Person, cancellationToken) is not SessionState.Good)
            return Admission.Refused(TextClosure.SignedOut);
        if (scopes is not null && !scopes.Contains(TokenScope.Read) && !scopes.Contains(TokenScope.Write))
            return Admission.Refused(TextClosure.NotAllowed);

        var viewer = await viewers.OfAsync(who.Person, cancellationToken);
        if (await RightsAsync(viewer, text, cancellationToken) is not { } rights)
            return Admission.Refused(TextClosure.NotFound);
        if (rights.IsFrozen)
            return Admission.Refused(TextClosure.Frozen);

        return new Admission(null, viewer, rights with { MayWrite = rights.MayWrite && scopes?.Contains(TokenScope.Write) is not false });
    }

    /// <summary>Null when there is no such text that this viewer may know of.</summary>
    public async Task<TextRights?> RightsAsync(Viewer viewer, TextId text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var owner in owners)
        {
            if (await owner.RightsAsync(db, viewer, text, cancellationToken) is { } rights)
                return rights;
        }

        return null;
    }

    public async Task<bool> ExistsAsync(TextId text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var owner in owners)
        {
            if (await owner.FindAsync(db, text, cancellationToken) is not null)
                return true;
        }

        return false;
    }
}
