using System.Text.Json;
using Ideation.App.Data;
using Ideation.App.Hosting;
using Ideation.App.Mail;
using Ideation.Domain.Network;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>What a personal link says of the person who opened it.</summary>
public sealed record Newcomer(string Name, string Mail, string Place);

/// <summary>Becoming a member: by an invitation, or by oneself with a mail of an allowed domain.</summary>
public sealed class Joining(
    Work work, IDbContextFactory<IdeationDb> contexts, NewAccounts accounts, Outbox outbox, PublicLinks links,
    IDataProtectionProvider protection, IdeationSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan LinkIsGood = TimeSpan.FromDays(2);

    private readonly IDataProtector _links = protection.CreateProtector("Ideation.Account.Register");

    /// <summary>Whether people may make an account themselves here.</summary>
    public bool IsOpen => settings.AllowedMailDomains.Count > 0;

    /// <summary>Mails a link that carries what was typed; nothing is kept until it is opened. A mail that has an account gets a different message, which only its owner reads.</summary>
    public async Task SendLinkAsync(string name, string mail, string place, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var home = await PlaceAsync(place, cancellationToken) ?? throw AccountErrors.PlaceMissing();
        var rehearsal = Member.Enrol(null, name, mail, "", home.Id, Standing.Agent, now);
        if (!settings.AllowedMailDomains.Contains(rehearsal.Mail.Split('@')[^1], StringComparer.OrdinalIgnoreCase))
            throw AccountErrors.DomainNotAllowed();

        var ticket = new Ticket(rehearsal.Name, rehearsal.Mail, home.Id.Value, now + LinkIsGood);
        await work.DoAsync(async db =>
        {
            if (await db.Members.AnyAsync(member => member.Mail == rehearsal.Mail, cancellationToken))
                outbox.Write(db, rehearsal.Mail, "known", links.To("/account/sign-in"), rehearsal.Name);
            else
                outbox.Write(db, rehearsal.Mail, "register", links.To("/account/confirm?token=" + _links.Protect(JsonSerializer.Serialize(ticket))), rehearsal.Name);
            return true;
        }, cancellationToken);
        outbox.Wake();
    }

    /// <summary>Null when the link is not ours or too old.</summary>
    public async Task<Newcomer?> FindRegistrationAsync(string token, CancellationToken cancellationToken = default)
    {
        if (Read(token) is not { } ticket)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var home = OrganisationId.From(ticket.Home);
        var place = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(known => known.Id == home, cancellationToken);
        return place is null || await db.Members.AnyAsync(member => member.Mail == ticket.Mail, cancellationToken)
            ? null
            : new Newcomer(ticket.Name, ticket.Mail, place.Name);
    }

    public Task<MemberId> RegisterAsync(string token, string name, string job, string password, CancellationToken cancellationToken = default)
    {
        var ticket = Read(token) ?? throw AccountErrors.LinkSpent();
        return work.DoAsync(db =>
        {
            var member = Member.Enrol(null, name, ticket.Mail, job, OrganisationId.From(ticket.Home), Standing.Agent, clock.GetUtcNow());
            db.Add(member);
            db.Add(accounts.For(member, password));
            return Task.FromResult(member.Id);
        }, cancellationToken);
    }

    /// <summary>Null when there is no such invitation, or it no longer serves.</summary>
    public async Task<Newcomer?> FindInvitationAsync(string secret, CancellationToken cancellationToken = default)
    {
        var hash = Secret.HashOf(secret);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(known => known.TokenHash == hash, cancellationToken);
        if (invitation?.IsOpen(clock.GetUtcNow()) != true)
            return null;

        var place = await db.Organisations.AsNoTracking().SingleAsync(known => known.Id == invitation.Home, cancellationToken);
        return new Newcomer(invitation.Name, invitation.Mail, place.Name);
    }

    public Task<MemberId> AcceptAsync(string secret, string name, string job, string password, CancellationToken cancellationToken = default) =>
        work.DoAsync(async db =>
        {
            var hash = Secret.HashOf(secret);
            var invitation = await db.Invitations.SingleOrDefaultAsync(known => known.TokenHash == hash, cancellationToken)
                ?? throw AccountErrors.LinkSpent();
            var member = invitation.Accept(name, job, clock.GetUtcNow());
            db.Add(member);
            db.Add(accounts.For(member, password));
            return member.Id;
        }, cancellationToken);

    /// <summary>The places one may belong to, the national body first, then by name.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> PlacesAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var places = await db.Organisations.AsNoTracking().Where(place => place.Kind != OrganisationKind.Region).ToListAsync(cancellationToken);
        return [.. places.OrderBy(place => place.Kind).ThenBy(place => place.Name, StringComparer.CurrentCulture).Select(place => (place.Id.ToString(), place.Name))];
    }

    private async Task<Organisation?> PlaceAsync(string id, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "N", out var value))
            return null;

        var wanted = OrganisationId.From(value);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Organisations.AsNoTracking().SingleOrDefaultAsync(place => place.Id == wanted && place.Kind != OrganisationKind.Region, cancellationToken);
    }

    private Ticket? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Ticket>(_links.Unprotect(token)) is { } ticket && clock.GetUtcNow() < ticket.Until ? ticket : null;
        }
        catch (Exception failure) when (failure is System.Security.Cryptography.CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed record Ticket(string Name, string Mail, Guid Home, DateTimeOffset Until);
}
