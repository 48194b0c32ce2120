using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;
using static Ideation.Tests.Support.SomeSessions;

namespace Ideation.Tests.Domain.Sessions;

/// <summary>Notes are one's own until they are revealed, and then nobody's to change; they are put together while that is what is done.</summary>
public sealed class NoteTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly MemberId Actor = MemberId.TheHouse;

    [Fact]
    public void Notes_are_written_while_that_is_what_is_done()
    {
        var session = Running();
        Rules.AssertBroken("note.unfit", () => Write(session, " "));
        Rules.AssertBroken("note.unfit", () => Write(session, new string('a', Note.MaxLength + 1)));
        Rules.AssertBroken("note.too-many", () => Note.Write(session, Me, Actor, "Encore", Note.MostOfOnePerson, Noon));
        Rules.AssertBroken("session.not-writing", () => Write(Prepared(), "Trop tôt"));

        session.Freeze(Host, Noon);
        Rules.AssertBroken("session.frozen", () => Write(session, "Un moment"));
        session.Thaw(Host, Noon);
        session.Reveal(Host, session.Steps[0].Id, Noon);
        Rules.AssertBroken("session.revealed-already", () => Write(session, "Trop tard"));
        session.GoTo(Host, session.Steps[1].Id, Noon);
        Rules.AssertBroken("session.not-writing", () => Write(session, "Ailleurs"));
    }

    [Fact]
    public void Nobody_but_their_author_changes_a_note_and_not_once_it_was_shown()
    {
        var session = Running();
        var note = Write(session, "Première idée");
        note.Rewrite(session, Me, Actor, " Mieux dit ", Noon);
        Assert.Equal("Mieux dit", note.Text);

        var other = VoterId.Of(MemberId.New());
        Rules.AssertBroken("note.not-yours", () => note.Rewrite(session, other, Actor, "Détourné", Noon));
        Rules.AssertBroken("note.not-yours", () => note.Withdraw(session, other, Actor, Noon));
        session.Reveal(Host, session.Steps[0].Id, Noon);
        Rules.AssertBroken("session.revealed-already", () => note.Rewrite(session, Me, Actor, "Trop tard", Noon));
    }

    [Fact]
    public void Events_never_say_what_was_written_nor_which_guest_wrote_it()
    {
        var note = Write(Running(), "Confidence");
        var told = System.Text.Json.JsonSerializer.Serialize((object)Assert.Single(note.Events));

        Assert.DoesNotContain("Confidence", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Me.Value.ToString(), told, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_put_together_while_that_is_what_is_done()
    {
        var session = Running();
        var note = Write(session, "Une idée");
        Rules.AssertBroken("note-group.not-now", () => NoteGroup.Make(session, Actor, "Trop tôt", Noon));

        session.GoTo(Host, session.Steps[1].Id, Noon);
        Rules.AssertBroken("note-group.title-unfit", () => NoteGroup.Make(session, Actor, "", Noon));
        var group = NoteGroup.Make(session, Actor, "Accueil", Noon);
        note.PutUnder(session, group, Actor, Noon);
        Assert.Equal(group.Id, note.Group);
        note.PutUnder(session, null, Actor, Noon);
        Assert.Null(note.Group);

        session.Freeze(Host, Noon);
        Rules.AssertBroken("session.frozen", () => note.PutUnder(session, group, Actor, Noon));
    }

    [Fact]
    public void A_gesture_needs_something_that_is_under_way()
    {
        Rules.AssertBroken("session.not-running", () => Gesture.Show(Prepared(), Me, GestureKind.Hand, Noon));
        Assert.Equal(GestureKind.Ready, Gesture.Show(Running(), Me, GestureKind.Ready, Noon).Kind);
    }

    [Fact]
    public void What_somebody_will_do_has_an_owner_and_a_date_to_come_and_goes_on_after_the_session()
    {
        var (session, today, owner) = (Running(), DateOnly.FromDateTime(Noon.Date), MemberId.New());
        Rules.AssertBroken("follow-up.unfit", () => FollowUp.Agree(session, Host, owner, "", null, today, Noon));
        Rules.AssertBroken("follow-up.due-in-the-past", () => FollowUp.Agree(session, Host, owner, "Appeler", today.AddDays(-1), today, Noon));
        Rules.AssertBroken("follow-up.not-now", () => FollowUp.Agree(Prepared(), Host, owner, "Appeler", null, today, Noon));

        var followUp = FollowUp.Agree(session, Host, owner, "Appeler la mairie", today, today, Noon);
        session.End(Host, Noon);
        followUp.Complete(owner, Noon.AddDays(3));
        followUp.Complete(owner, Noon.AddDays(4));
        Assert.Equal(Noon.AddDays(3), followUp.DoneAt);
        followUp.Reopen(owner, Noon.AddDays(5));
        Assert.Null(followUp.DoneAt);
    }

    private static Note Write(Session session, string text) => Note.Write(session, Me, Actor, text, 0, Noon);
}
