using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using static Ideation.Tests.Support.Rules;

namespace Ideation.Tests.Domain.Ideas;

public sealed class AttachmentTests
{
    private static readonly AttachmentContent Photo = new(AttachmentKind.Jpeg, 120_000, 2400, 1800, new string('a', 64));

    [Fact]
    public void Its_writer_attaches_and_the_page_hears_of_it()
    {
        var idea = Some.DraftIdea();

        var photo = Attach(idea, "plan du hall.jpeg", "Le hall vu de l’entrée");

        Assert.Equal("plan du hall.jpg", photo.Name);
        Assert.Equal("Le hall vu de l’entrée", photo.Alternative);
        Assert.Equal(photo.Id, Assert.IsType<AttachmentAdded>(Assert.Single(photo.Events)).Attachment);
    }

    [Fact]
    public void Nobody_else_attaches_describes_or_removes()
    {
        var idea = Some.SubmittedIdea();
        var photo = Attach(idea);
        var somebody = MemberId.New();

        AssertBroken("idea.not-a-writer", () => Attachment.Add(AttachmentId.New(), idea, somebody, "x.jpg", null, Photo, 0, anyoneWrites: false, Some.Noon));
        AssertBroken("idea.not-a-writer", () => photo.Describe(idea, somebody, "Autre chose", anyoneWrites: false, Some.Noon));
        AssertBroken("idea.not-a-writer", () => photo.Remove(idea, somebody, Some.Noon));
    }

    [Fact]
    public void In_an_open_campaign_everybody_attaches_and_removes_only_their_own()
    {
        var (idea, somebody) = (Some.SubmittedIdea(), MemberId.New());
        var theirs = Attachment.Add(AttachmentId.New(), idea, somebody, "x.jpg", null, Photo, 0, anyoneWrites: true, Some.Noon);

        theirs.Describe(idea, MemberId.New(), "Le hall", anyoneWrites: true, Some.Noon);
        AssertBroken("idea.not-a-writer", () => Attach(idea).Remove(idea, somebody, Some.Noon));
        theirs.Remove(idea, somebody, Some.Noon);
        AssertBroken("idea.not-a-writer", () => Attachment.Add(AttachmentId.New(), Some.DraftIdea(), somebody, "x.jpg", null, Photo, 0, anyoneWrites: true, Some.Noon));
    }

    [Fact]
    public void A_frozen_text_takes_and_gives_nothing()
    {
        var idea = Some.SubmittedIdea();
        var photo = Attach(idea);
        idea.Close(MemberId.New(), ClosureKind.Declined, "Déjà fait.", "Voir le site.", Some.Noon);

        AssertBroken("idea.text-frozen", () => Attach(idea));
        AssertBroken("idea.text-frozen", () => photo.Describe(idea, idea.Author, "Autre chose", anyoneWrites: false, Some.Noon));
        AssertBroken("idea.text-frozen", () => photo.Remove(idea, idea.Author, Some.Noon));
    }

    [Fact]
    public void Ten_megabytes_and_forty_files_are_the_most()
    {
        var idea = Some.DraftIdea();
        Attachment Add(long bytes, int already) =>
            Attachment.Add(AttachmentId.New(), idea, idea.Author, "a.jpg", null, Photo with { Bytes = bytes }, already, anyoneWrites: false, Some.Noon);

        Add(10 * 1024 * 1024, 39);
        AssertBroken("attachment.too-large", () => Add((10 * 1024 * 1024) + 1, 0));
        AssertBroken("attachment.too-many", () => Add(1, 40));
    }

    [Fact]
    public void Undescribed_it_is_called_by_its_name_and_describing_the_same_changes_nothing()
    {
        var idea = Some.DraftIdea();
        var photo = Some.Quiet(Attach(idea, "croquis.png"));
        Assert.Equal("croquis", photo.Alternative);

        photo.Describe(idea, idea.Author, "  Un croquis\n du hall ", anyoneWrites: false, Some.Noon);
        photo.Describe(idea, idea.Author, "Un croquis du hall", anyoneWrites: false, Some.Noon);

        Assert.Equal("Un croquis du hall", photo.Alternative);
        Assert.IsType<AttachmentDescribed>(Assert.Single(photo.Events));
        AssertBroken("attachment.alternative-missing", () => photo.Describe(idea, idea.Author, " ", anyoneWrites: false, Some.Noon));
        AssertBroken("attachment.alternative-too-long", () => photo.Describe(idea, idea.Author, new string('x', 251), anyoneWrites: false, Some.Noon));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData(@"C:\Users\awa\photo.JPG", "photo.jpg")]
    [InlineData("facture.pdf.exe", "facture.pdf.jpg")]
    [InlineData("photo.php\0.jpg", "photo.php.jpg")]
    [InlineData("été à l’accueil (2).heic", "été à l’accueil 2.jpg")]
    [InlineData("a](javascript:alert(1)).png", "a javascript alert 1.jpg")]
    [InlineData("<img src=x onerror=alert(1)>.png", "img src x onerror alert 1.jpg")]
    [InlineData("photo\u202Egpj.exe", "photo gpj.jpg")]
    [InlineData("ligne\r\nContent-Type: text/html", "html.jpg")]
    [InlineData("..", "image.jpg")]
    [InlineData("\uD83D", "image.jpg")]
    [InlineData(".htaccess", "htaccess.jpg")]
    [InlineData("", "image.jpg")]
    [InlineData(null, "image.jpg")]
    public void A_name_is_only_a_name(string? typed, string expected) =>
        Assert.Equal(expected, AttachmentName.Of(typed, AttachmentKind.Jpeg).ToString());

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = AttachmentName.Of(new string('é', 500) + ".jpg", AttachmentKind.Pdf).ToString();

        Assert.Equal(Attachment.MaxNameLength, name.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    private static Attachment Attach(Idea idea, string name = "photo.jpg", string? alternative = null) =>
        Attachment.Add(AttachmentId.New(), idea, idea.Author, name, alternative, Photo, 0, anyoneWrites: false, Some.Noon);
}
