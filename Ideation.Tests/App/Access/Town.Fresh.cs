using Ideation.App.Data;
using Ideation.App.Rounds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Ideas;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Ideation.Tests.Domain.Juries.Judging;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Access;

/// <content>Things that a test may change: each call makes another one.</content>
public sealed partial class Town
{
    /// <summary>An idea of the campaign that is for one agency, just submitted, which a test may change.</summary>
    public async Task<IdeaId> FreshIdeaAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        var idea = Idea.Draft(_runner, CampaignId.From(IdOf(Thing.HereCampaign)), Here, now);
        db.Add(idea.Write(_runner, new IdeaWriting { Title = "Une idée toute fraîche", Problem = "Un problème.", Beneficiaries = "Tout le monde." }, 0, substantial: false, now));
        idea.Submit(_runner, "2026-000009", 10, HolidayCalendar.Metropolitan, now);
        db.Add(idea);
        await db.SaveChangesAsync();
        return idea.Id;
    }

    /// <summary>A round of that campaign, ready, run by none of these people and with none of them on its roll; and the code of its room.</summary>
    public async Task<(RoundId Round, string Code)> FreshRoundAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        var room = Room.Open(_runner, await RoomCodes.FreeAsync(db, CancellationToken.None), RoomCodes.Key(), RoomCodes.Key(), allowsGuests: true, now);
        var round = Round.Draft(room, CampaignId.From(IdOf(Thing.HereCampaign)), _runner, "Lequel ?", new BallotPaper("approval", ["A", "B"]), new RoundSettings(), now);
        round.MakeReady(_runner, now);
        db.AddRange(room, round);
        await db.SaveChangesAsync();
        return (round.Id, room.Code);
    }

    /// <summary>A session that is run by none of these people and to which none of them came.</summary>
    public async Task<SessionId> FreshSessionAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        var room = Room.Open(_runner, await RoomCodes.FreeAsync(db, CancellationToken.None), RoomCodes.Key(), RoomCodes.Key(), allowsGuests: true, now);
        var session = Session.Prepare(room.Id, null, _runner, "Zqséance", [AgendaStep.Of(StepKind.Discussion, "Zqétape", 10)], now);
        db.AddRange(room, session);
        await db.SaveChangesAsync();
        return session.Id;
    }

    /// <summary>A team that works, of a hackathon of one agency; none of these people is in it.</summary>
    public async Task<(CampaignId Hackathon, TeamId Team)> FreshTeamAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        var words = new CampaignDescription { Question = "Que fabriquer en deux jours ?", Kind = CampaignKind.Hackathon, Audience = CampaignAudience.Network, Scope = new CampaignScope([Here]), Pitch = "Deux jours.", Brief = "Le défi." };
        var hackathon = Ideation.Domain.Campaigns.Campaign.Draft(_runner, words, now);
        hackathon.AppointFacilitator(_runner, _runner, now);
        hackathon.Schedule(_runner, now, null, [new CampaignPhase("Toujours", now, null, [Capability.CoEdit])], now);
        hackathon.Publish(_runner, now);
        var team = Team.Form(hackathon.Id, _runner, $"Zqéquipe{Guid.CreateVersion7():N}", now);
        team.Follow("Zqprojet", _runner, now);
        db.AddRange(hackathon, team);
        await db.SaveChangesAsync();
        return (hackathon.Id, team.Id);
    }

    /// <summary>A jury of a hackathon of one agency, with a submitted card; none of these people is of it.</summary>
    public async Task<(CampaignId Hackathon, JuryId Jury, TeamId Team)> FreshJuryAsync()
    {
        var (hackathon, _) = await FreshTeamAsync();
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        var juror = await db.Members.Where(member => member.Id != _runner && !_people.Values.Select(person => person.Id).Contains(member.Id)).Select(member => member.Id).FirstOrDefaultAsync();
        if (juror == default)
            juror = db.Add(Member.Enrol(null, "Jeanne Jurée", $"{Guid.CreateVersion7():N}@reseau.example", "Conseillère", Elsewhere, Standing.Agent, now)).Entity.Id;
        var captains = Enumerable.Range(0, 2).Select(number => db.Add(Member.Enrol(null, $"Capitaine {number}", $"{Guid.CreateVersion7():N}@reseau.example", "Conseillère", Here, Standing.Agent, now)).Entity.Id).ToList();
        var teams = captains.Select((captain, number) => Team.Form(hackathon, captain, $"Projet {Guid.CreateVersion7():N} {number}", now)).ToList();
        var jury = Jury.Convene(hackathon, _runner, "Zqjury", now);
        jury.Arrange(_runner, JuryPlan.Usual with { Title = "Zqjury", VisitsPerTeam = 1 }, now);
        jury.Enter(_runner, [.. teams.Select(team => new JuryProject(team.Id, false))], now);
        jury.Write(_runner, SomeJury.Rubric, now);
        jury.Seat(_runner, juror, now);
        jury.AppointChair(_runner, juror, now);
        jury.Draw(_runner, 1, now);
        jury.Open(_runner, now);
        var card = Scorecard.For(jury, jury.Visits[0], _runner, now);
        card.Advise(jury, "Zqretour", now);
        for (var line = 0; line < jury.Rubric.Lines.Count; line++)
            card.Mark(jury, line, 4, now);
        card.Submit(jury, now);
        db.AddRange([.. teams, jury, card]);
        await db.SaveChangesAsync();
        return (hackathon, jury.Id, card.Team);
    }
}
