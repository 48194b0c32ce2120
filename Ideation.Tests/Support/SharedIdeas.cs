using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Support;

/// <summary>Ideas that several people of the demonstration write together.</summary>
internal static class SharedIdeas
{
    /// <summary>A new draft of the first, with the others as co-authors.</summary>
    public static async Task<IdeaId> DraftAsync(Browsing browsing, string author, params IReadOnlyList<string> others)
    {
        await using var scope = browsing.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
        {
            var now = DateTimeOffset.UtcNow;
            // The one that everybody sees and that takes ideas all year round.
            var campaign = await db.Campaigns.SingleAsync(one => one.Status == CampaignStatus.Published && one.Kind == CampaignKind.PermanentBox && one.Audience == CampaignAudience.Public);
            var writer = await FindAsync(db, author);
            var idea = Idea.Draft(writer.Id, campaign.Id, writer.Home, now);
            db.Ideas.Add(idea);
            db.IdeaRevisions.Add(idea.Write(writer.Id, new IdeaWriting { Title = "Un banc devant l’accueil", Problem = "On attend debout.", Beneficiaries = "Nous tous" }, 0, substantial: false, now));
            await JoinAsync(db, idea, others, now);
            return idea.Id;
        });
    }

    /// <summary>Somebody becomes a co-author of a public idea.</summary>
    public static Task JoinAsync(Browsing browsing, IdeaId id, string person) => ChangeAsync(browsing, id, (db, idea) => JoinAsync(db, idea, [person], DateTimeOffset.UtcNow));

    public static Task RemoveAsync(Browsing browsing, IdeaId id, string person) => ChangeAsync(browsing, id, async (db, idea) =>
        idea.RemoveCoAuthor(idea.Author, (await FindAsync(db, person)).Id, DateTimeOffset.UtcNow));

    /// <summary>Its author takes it back: from here on nobody writes it.</summary>
    public static Task WithdrawAsync(Browsing browsing, IdeaId id) => ChangeAsync(browsing, id, (_, idea) =>
    {
        idea.Withdraw(idea.Author, "Une autre va plus loin.", "On en parle avant.", DateTimeOffset.UtcNow);
        return Task.CompletedTask;
    });

    private static async Task ChangeAsync(Browsing browsing, IdeaId id, Func<IdeationDb, Idea, Task> change)
    {
        await using var scope = browsing.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
        {
            await change(db, await db.Ideas.SingleAsync(idea => idea.Id == id));
            return true;
        });
    }

    private static async Task JoinAsync(IdeationDb db, Idea idea, IReadOnlyList<string> people, DateTimeOffset now)
    {
        foreach (var person in people)
        {
            var member = (await FindAsync(db, person)).Id;
            idea.InviteCoAuthor(idea.Author, member, now);
            idea.AcceptCoAuthor(member, member, now);
        }
    }

    private static Task<Member> FindAsync(IdeationDb db, string person)
    {
        var mail = DemoPeople.MailOf(person);
        return db.Members.SingleAsync(member => member.Mail == mail);
    }
}
