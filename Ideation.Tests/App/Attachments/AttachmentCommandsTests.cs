using Ideation.App.Account;
using Ideation.App.Attachments;
using Ideation.App.CoEditing;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Tests.App.Ideas;
using Ideation.Tests.Support;
using static Ideation.Tests.Support.Rules;

namespace Ideation.Tests.App.Attachments;

public sealed class AttachmentCommandsTests : IAsyncLifetime
{
    private readonly ReadyFile _photo = ReadyFile.From(SomeFiles.Picture());
    private World _world = null!;
    private AttachmentCommands _commands = null!;
    private AttachmentQueries _queries = null!;
    private Campaign _campaign = null!;
    private Viewer _author = null!;
    private Viewer _friend = null!;
    private IdeaId _idea;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _commands = _world.Get<AttachmentCommands>();
        _queries = _world.Get<AttachmentQueries>();
        _campaign = await _world.CampaignAsync();
        _author = await _world.MemberAsync("Awa Diallo");
        _friend = await _world.MemberAsync("Paul Roy");
        _idea = await _world.DraftAsync(_campaign, _author);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_draft_and_what_hangs_on_it_are_its_writers_own()
    {
        var photo = await AttachAsync(_author);

        Assert.NotNull(await _queries.FindAsync(_author, photo.Id));
        Assert.Null(await _queries.FindAsync(_friend, photo.Id));
        Assert.Empty(await _queries.OfAsync(_friend, _idea));
        await AssertBrokenAsync("idea.not-found", () => AttachAsync(_friend));
        await AssertBrokenAsync("attachment.not-found", () => _commands.RemoveAsync(_friend, photo.Id));
        await AssertBrokenAsync("attachment.not-found", () => _commands.DescribeAsync(_friend, photo.Id, "À moi"));
        await AssertBrokenAsync("account.signed-out", () => AttachAsync(Viewer.Nobody));
    }

    [Fact]
    public async Task Whoever_joined_attaches_too_and_everybody_else_only_sees_it()
    {
        await _world.Get<IdeaCommands>().SubmitAsync(_author, _idea);
        var photo = await AttachAsync(_author);
        Assert.NotNull(await _queries.FindAsync(_friend, photo.Id));
        await AssertBrokenAsync("idea.not-a-writer", () => AttachAsync(_friend));
        await AssertBrokenAsync("idea.not-a-writer", () => _commands.GuardMayAttachAsync(_friend, _idea));
        await AssertBrokenAsync("idea.not-a-writer", () => _commands.RemoveAsync(_friend, photo.Id));

        await _world.Get<IdeaCommands>().InviteCoAuthorAsync(_author, _idea, _friend.Member!.Value);
        await _world.Get<IdeaCommands>().AcceptCoAuthorAsync(_friend, _idea, _friend.Member!.Value);
        await AttachAsync(_friend);
        await _commands.DescribeAsync(_friend, photo.Id, "Le hall");

        Assert.Equal(["Le hall", "photo"], (await _queries.OfAsync(_author, _idea)).Select(one => one.Alternative));
    }

    [Fact]
    public async Task What_is_said_of_a_picture_stands_in_the_text_too_and_goes_from_it_with_the_picture()
    {
        var (photo, other) = (await AttachAsync(_author), await AttachAsync(_author));
        var texts = _world.Get<SharedTexts>();
        var text = IdeaTexts.Of(_idea);
        await texts.EditAsync(text, _author.Member!.Value, _ => $"Avant ![photo]({photo.Address}) et ![photo]({other.Address}) après");

        await _commands.DescribeAsync(_author, photo.Id, "Le hall [nord]");
        Assert.Equal($"Avant ![Le hall  nord]({photo.Address}) et ![photo]({other.Address}) après", texts.Peek(text)!.Markdown);

        await _commands.RemoveAsync(_author, photo.Id);
        Assert.Equal($"Avant  et ![photo]({other.Address}) après", texts.Peek(text)!.Markdown);
    }

    [Fact]
    public async Task A_text_that_does_not_show_the_picture_is_left_alone()
    {
        var photo = await AttachAsync(_author);

        await _commands.DescribeAsync(_author, photo.Id, "Le hall");

        Assert.False(await _world.Get<SharedTexts>().IsSharedAsync(IdeaTexts.Of(_idea)));
    }

    [Fact]
    public async Task A_phase_without_co_editing_takes_nothing()
    {
        var quiet = await _world.CampaignAsync(allowed: [Capability.Propose, Capability.Comment]);
        var idea = await _world.SubmittedAsync(quiet, _author);

        await AssertBrokenAsync("campaign.not-now", () => _commands.AttachAsync(_author, idea, "photo.png", null, _photo));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_world.Data, "attachments"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_forty_first_is_refused_before_it_is_sent_and_after()
    {
        for (var nth = 0; nth < Attachment.MaxPerIdea; nth++)
            await AttachAsync(_author);

        await AssertBrokenAsync("attachment.too-many", () => _commands.GuardMayAttachAsync(_author, _idea));
        await AssertBrokenAsync("attachment.too-many", () => AttachAsync(_author));
        Assert.Equal(Attachment.MaxPerIdea * 2, Files().Count());
    }

    [Fact]
    public async Task Files_without_a_row_are_swept_once_they_are_old_and_no_others()
    {
        var (kept, removed) = (await AttachAsync(_author), await AttachAsync(_author));
        await _commands.RemoveAsync(_author, removed.Id);
        var (files, sweep) = (_world.Get<AttachmentFiles>(), _world.Get<LeftoverFiles>());
        Age(TimeSpan.FromMinutes(59));
        await sweep.SweepAsync(default);
        Assert.True(File.Exists(files.PathOf(removed.Id)));

        Age(TimeSpan.FromMinutes(61));
        await sweep.SweepAsync(default);

        Assert.Equal(new[] { files.PathOf(kept.Id), files.PathOf(kept.Id, small: true) }.Order(), Files().Order());
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_takes_its_pictures_with_it()
    {
        await AttachAsync(_author);
        await _world.Get<IdeaCommands>().DiscardAsync(_author, _idea);
        Age(TimeSpan.FromHours(2));

        await _world.Get<LeftoverFiles>().SweepAsync(default);

        Assert.Empty(Files());
    }

    private Task<AttachmentView> AttachAsync(Viewer viewer) => _commands.AttachAsync(viewer, _idea, "photo.png", null, _photo);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(_world.Data, "attachments"), "*", SearchOption.AllDirectories);

    private void Age(TimeSpan old)
    {
        foreach (var file in Files())
            File.SetLastWriteTimeUtc(file, (_world.Clock.GetUtcNow() - old).UtcDateTime);
    }
}
