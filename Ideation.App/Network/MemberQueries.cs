using System.Text;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>The lists of those who keep the network: members for administrators, invitations for those who invite.</summary>
public sealed class MemberQueries(IDbContextFactory<IdeationDb> contexts, RoleNames names, TimeProvider clock)
{
    public const int PageSize = 30;

    /// <summary>By name; null unless this is an administrator.</summary>
    /// <param name="words">Parts of names or mails, without minding accents or capitals.</param>
    /// <param name="after">What the page before said comes next.</param>
    public async Task<MemberList?> ListAsync(Viewer viewer, string? words = null, string? after = null, CancellationToken cancellationToken = default)
    {
        if (!viewer.IsAdministrator)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var french = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr"), ignoreCase: true);
        var parts = Fold(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // SQLite neither folds nor sorts accents: names alone are read and ordered here, whole rows only for the page shown.
        var found = (await db.Members.AsNoTracking().Select(member => new { member.Id, member.Name, member.Mail }).ToListAsync(cancellationToken))
            .Where(member => parts.All(part => Fold(member.Name + " " + member.Mail).Contains(part, StringComparison.Ordinal)))
            .OrderBy(member => member.Name, french).ThenBy(member => member.Id.Value).ToList();
        var start = Guid.TryParseExact(after, "N", out var last) ? found.FindIndex(member => member.Id.Value == last) + 1 : 0;
        var shown = found.Skip(start).Take(PageSize).Select(member => member.Id).ToList();

        var members = await db.Members.AsNoTracking().Where(member => shown.Contains(member.Id)).ToListAsync(cancellationToken);
        var places = await db.Organisations.AsNoTracking().ToDictionaryAsync(place => place.Id, place => place.Name, cancellationToken);
        var roles = await names.OfAsync(db, members, cancellationToken);
        var rows = members.OrderBy(member => shown.IndexOf(member.Id)).Select(m => new MemberRow(
            m.Id, m.Name, m.Mail, m.Job, new MemberPlace(m.Home, places[m.Home]), m.Standing, roles(m), m.Disablement)).ToList();
        return new MemberList(rows, found.Count, start + shown.Count < found.Count ? shown[^1].ToString() : null);
    }

    /// <summary>All for an administrator, one's own for a correspondent, the latest first; null for whoever may not invite.</summary>
    public async Task<IReadOnlyList<InvitationRow>?> InvitationsAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.MayInvite())
            return null;

        var (now, me, all) = (clock.GetUtcNow(), viewer.Member!.Value, viewer.IsAdministrator);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Invitations.AsNoTracking().Where(invitation => all || invitation.InvitedBy == me)
            .OrderByDescending(invitation => invitation.InvitedAt).Take(200)
            .Select(invitation => new
            {
                Invitation = invitation,
                Place = db.Organisations.First(place => place.Id == invitation.Home).Name,
                By = db.Members.Where(member => member.Id == invitation.InvitedBy).Select(member => member.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(f => new InvitationRow(
            f.Invitation.Id, f.Invitation.Name, f.Invitation.Mail, new MemberPlace(f.Invitation.Home, f.Place), f.Invitation.Standing, f.By ?? "",
            f.Invitation.InvitedAt, f.Invitation.ExpiresAt, f.Invitation.Acceptance?.At, f.Invitation.Revocation?.At, f.Invitation.IsOpen(now)))];
    }

    /// <summary>The places into which this person may invite.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> PlacesAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.MayInvite())
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var french = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr"), ignoreCase: true);
        var places = await db.Organisations.AsNoTracking().ToListAsync(cancellationToken);
        return [.. places.Where(viewer.MayInviteTo).OrderBy(place => place.Kind).ThenBy(place => place.Name, french)
            .Select(place => new PlaceChoice(place.Id, place.Kind, place.Name))];
    }

    internal static string Fold(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.NonSpacingMark)
                letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.Replace("œ", "oe").Replace("æ", "ae").ToString();
    }
}
