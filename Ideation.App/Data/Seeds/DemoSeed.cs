using Ideation.App.Account;
using Ideation.App.Live;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Data.Seeds;

/// <summary>
/// Loads the demonstration: one story, told relative to today, through the same aggregates as real life. Everybody in it signs in with
/// <see cref="Password"/>.
/// </summary>
public sealed class DemoSeed(IDbContextFactory<IdeationDb> contexts, ILookupNormalizer names, TimeProvider clock)
{
    /// <summary>Shown on the sign-in page while the demonstration is loaded; never used elsewhere.</summary>
    public const string Password = "partager-nos-idees";

    /// <summary>What happened in these last days still waits as a notice for those concerned.</summary>
    public static readonly TimeSpan StillNews = TimeSpan.FromDays(4);

    /// <returns>False when there are members already: a database in use is never mixed with a demonstration.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Members.AnyAsync(cancellationToken))
            return false;

        var places = await NetworkSeed.PlantAsync(db, now, cancellationToken);
        var story = new DemoStory(places, now);
        story.Tell();
        var rounds = new DemoRounds(story, now);
        rounds.Tell();
        var sessions = new DemoSessions(story);
        sessions.Tell();
        var teams = new DemoTeams(story);
        teams.Tell();
        new DemoJuries(story, teams.Teams, now).Tell();
        db.AddRange(story.Aggregates);
        db.AddRange(rounds.Rows);
        db.AddRange(sessions.Rows);
        db.AddRange(Accounts(story));
        db.AddRange(story.Happened.Select(AsActivity));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // One hash for all: it is one password, and a hundred separate hashes would take longer than everything else together.
    private IEnumerable<MemberAccount> Accounts(DemoStory story)
    {
        var hash = new PasswordHasher<MemberAccount>().HashPassword(new MemberAccount(), Password);
        return story.Aggregates.OfType<Member>().Select(member => new MemberAccount
        {
            Id = member.Id.Value,
            UserName = member.Mail,
            NormalizedUserName = names.NormalizeName(member.Mail),
            Email = member.Mail,
            NormalizedEmail = names.NormalizeEmail(member.Mail),
            EmailConfirmed = true,
            LockoutEnabled = true,
            PasswordHash = hash,
            SecurityStamp = member.Id.ToString(),
        });
    }

    private static Activity AsActivity(IDomainEvent happened) => new()
    {
        Kind = happened.GetType().Name,
        Actor = happened.Actor == MemberId.TheHouse ? null : happened.Actor.Value,
        At = happened.OccurredAt,
        Data = EventJson.Write(happened),
        Topics = string.Join('\n', LiveTopic.TouchedBy(happened).Select(topic => topic.Name)),
    };
}
