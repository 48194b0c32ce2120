using Ideation.App.Data;
using Ideation.App.Hosting;
using Ideation.App.Mail;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace Ideation.Tests.App.Mail;

public sealed class MailSenderTests : IAsyncLifetime
{
    private readonly Post _post = new();
    private World _world = null!;
    private MailSender _sender = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _sender = new MailSender(
            _world.Get<IDbContextFactory<IdeationDb>>(), _post, _world.Get<Outbox>(), _world.Get<IdeationSettings>(), _world.Clock, NullLogger<MailSender>.Instance);
        await _world.Get<Work>().DoAsync(db =>
        {
            _world.Get<Outbox>().Write(db, "awa@agence.example", "reset", "http://localhost/account/reset?token=abc&x=1", "Awa <b>");
            return Task.FromResult(true);
        });
    }

    public async Task DisposeAsync()
    {
        _sender.Dispose();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_goes_out_once_in_words_and_in_markup_and_is_then_forgotten()
    {
        await _sender.SendDueAsync();
        await _sender.SendDueAsync();

        var sent = Assert.Single(_post.Sent);
        Assert.Contains("http://localhost/account/reset?token=abc&x=1", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Awa &lt;b&gt;", sent.Html, StringComparison.Ordinal);
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task What_could_not_be_sent_is_kept_and_tried_again_a_little_later()
    {
        _post.IsClosed = true;
        await _sender.SendDueAsync();
        _post.IsClosed = false;
        await _sender.SendDueAsync();
        Assert.Empty(_post.Sent);
        Assert.Equal(1, await WaitingAsync());

        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await _sender.SendDueAsync();
        Assert.Single(_post.Sent);
    }

    [Fact]
    public async Task Nothing_is_mailed_of_a_change_that_was_not_made()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _world.Get<Work>().DoAsync<bool>(db =>
        {
            _world.Get<Outbox>().Write(db, "paul@agence.example", "reset", "http://localhost", "Paul");
            throw new InvalidOperationException();
        }));

        await _sender.SendDueAsync();
        Assert.Equal("awa@agence.example", Assert.Single(_post.Sent).To);
    }

    private async Task<int> WaitingAsync()
    {
        await using var db = await _world.DbAsync();
        return await db.Set<OutgoingMail>().CountAsync();
    }

    private sealed class Post : IMailer
    {
        public List<(string To, string Text, string Html)> Sent { get; } = [];

        public bool IsClosed { get; set; }

        public Task SendAsync(MimeMessage mail, CancellationToken cancellationToken)
        {
            if (IsClosed)
                throw new IOException("The post is closed.");

            Sent.Add((mail.To.Mailboxes.Single().Address, mail.TextBody!, mail.HtmlBody!));
            return Task.CompletedTask;
        }
    }
}
