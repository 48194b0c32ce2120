using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.App.Data.Seeds;

/// <summary>Two sessions of the demonstration: one that is over, with what was agreed in it, and one whose room waits for people.</summary>
internal sealed class DemoSessions(DemoStory story)
{
    private static readonly string[] Written =
    [
        "Un rendez-vous le jour des dix-huit ans", "Une lettre simple avant l’anniversaire", "Des permanences le samedi matin", "Ouvrir aussi le samedi", "Un SMS de rappel avant chaque rendez-vous",
        "Rappeler par SMS les pièces à apporter", "Un seul interlocuteur pour chaque jeune", "Un référent que l’on peut appeler",
    ];

    /// <summary>What is no aggregate: who was there.</summary>
    public List<object> Rows { get; } = [];

    public void Tell()
    {
        Held();
        Prepared();
        story.Happened.Sort((left, right) => left.OccurredAt.CompareTo(right.OccurredAt));
    }

    private void Held()
    {
        var (host, at) = (story.Id("helene"), story.Moment(-7.43));
        MemberId[] people = [story.Id("yanis"), story.Id("emeline"), story.Id("karim"), story.Id("simon")];
        var room = RoomOf(host, "734920", at.AddDays(-2));
        Rows.AddRange(people.Select(person => Attendee.Of(room, person, at.AddMinutes(-3))));
        var steps = new[]
        {
            AgendaStep.Of(StepKind.Brainwriting, "Écrire ses idées", 8, "Qu’est-ce qui aiderait un jeune le jour de ses dix-huit ans ?"),
            AgendaStep.Of(StepKind.Grouping, "Regrouper", 10, "Quelles idées vont ensemble ?"),
            AgendaStep.Of(StepKind.Actions, "Qui fait quoi", 10, "Quel premier pas, par qui, pour quand ?"),
        };
        var session = Session.Prepare(room.Id, null, host, "Dix-huit ans, et après ?", steps, at.AddDays(-2));
        session.Start(host, at);
        var notes = Written.Select((text, nth) => Note.Write(session, VoterId.Of(people[nth % people.Length]), people[nth % people.Length], text, nth / people.Length, at.AddSeconds(40 * (nth + 1)))).ToList();
        session.Reveal(host, steps[0].Id, at.AddMinutes(8));
        session.GoTo(host, steps[1].Id, at.AddMinutes(9));
        foreach (var (title, first) in new[] { ("Le moment des dix-huit ans", 0), ("Des horaires pour eux", 2), ("Des rappels", 4), ("Une personne à qui parler", 6) })
        {
            var group = NoteGroup.Make(session, host, title, at.AddMinutes(10 + first));
            notes[first].PutUnder(session, group, host, at.AddMinutes(10 + first));
            notes[first + 1].PutUnder(session, group, host, at.AddMinutes(11 + first));
            story.Keep(group);
        }

        session.GoTo(host, steps[2].Id, at.AddMinutes(20));
        var day = DateOnly.FromDateTime(at.Date);
        story.Keep(FollowUp.Agree(session, host, story.Id("yanis"), "Écrire la lettre des dix-huit ans avec deux jeunes de la mission locale", day.AddDays(21), day, at.AddMinutes(24)));
        var done = FollowUp.Agree(session, host, story.Id("emeline"), "Demander qui a déjà essayé les permanences du samedi", day.AddDays(5), day, at.AddMinutes(26));
        done.Complete(story.Id("emeline"), at.AddDays(3));
        story.Keep(done);
        session.End(host, at.AddMinutes(31));
        notes.ForEach(story.Keep);
        story.Keep(session);
    }

    private void Prepared()
    {
        var (host, at) = (story.Id("karim"), story.Moment(-0.9));
        var room = RoomOf(host, "508316", at);
        story.Keep(Session.Prepare(room.Id, null, host, "Étudier loin de chez soi", [
            AgendaStep.Of(StepKind.Brainwriting, "Écrire ses idées", 8, "Qu’est-ce qui manque à un étudiant qui arrive dans une ville qu’il ne connaît pas ?"),
            AgendaStep.Of(StepKind.Grouping, "Regrouper", 10, "Quelles idées vont ensemble ?"),
            AgendaStep.Of(StepKind.Discussion, "En parler", 12, "Que veut dire chaque groupe pour nous ?"),
            AgendaStep.Of(StepKind.Vote, "Choisir", 5, "Quelles pistes garder ?", new AgendaVote("dots", [], 3)),
            AgendaStep.Of(StepKind.Actions, "Qui fait quoi", 10, "Quel premier pas, par qui, pour quand ?"),
        ], at));
    }

    private Room RoomOf(MemberId host, string code, DateTimeOffset at)
    {
        var room = Room.Open(host, code, RoomCodes.Key(), RoomCodes.Key(), allowsGuests: true, at);
        story.Keep(room);
        return room;
    }
}
