using Ideation.App.Data;
using Ideation.App.Data.Seeds;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>Makes an administrator from nothing: at the first start, and from the terminal of the server.</summary>
public sealed class Administrators(Work work, NewAccounts accounts, TimeProvider clock)
{
    /// <summary>Founds the places that are missing. Refuses a mail that somebody has already.</summary>
    public Task<MemberId> CreateAsync(string name, string mail, string password, CancellationToken cancellationToken = default) =>
        work.DoAsync(db => CreateAsync(db, name, mail, password, cancellationToken), cancellationToken);

    /// <summary>Null when there is an administrator already: of two people who set up at the same moment, one is the first.</summary>
    public Task<MemberId?> CreateFirstAsync(string name, string mail, string password, CancellationToken cancellationToken = default) =>
        work.DoAsync<MemberId?>(
            async db => await AnyAsync(db, cancellationToken) ? null : await CreateAsync(db, name, mail, password, cancellationToken), cancellationToken);

    /// <summary>Whether somebody who can sign in keeps the network.</summary>
    public static Task<bool> AnyAsync(IdeationDb db, CancellationToken cancellationToken) =>
        db.Members.AnyAsync(member => member.Disablement == null && member.Grants.Any(grant => grant.Role == Role.Administrator), cancellationToken);

    private async Task<MemberId> CreateAsync(IdeationDb db, string name, string mail, string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var places = await NetworkSeed.PlantAsync(db, now, cancellationToken);
        var member = Member.Enrol(MemberId.TheHouse, name, mail, "", places.National.Id, Standing.Agent, now);
        member.Grant(MemberId.TheHouse, Role.Administrator, Scope.Network, now);
        db.Add(member);
        db.Add(accounts.For(member, password));
        return member.Id;
    }
}
