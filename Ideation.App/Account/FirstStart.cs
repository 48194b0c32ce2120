using System.Security.Cryptography;
using System.Text;
using Ideation.App.Data;
using Ideation.App.Mail;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>
/// Until there is an administrator, every page leads to <c>/setup</c>, which asks for a code that only the console of the server shows:
/// no stranger takes the house first.
/// </summary>
public sealed class FirstStart(IDbContextFactory<IdeationDb> contexts, PublicLinks links, IHostApplicationLifetime lifetime) : IHostedService
{
    // Without letters that are read wrongly: 32 signs are five bits each.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    private volatile bool _over;

    /// <summary>130 random bits in groups, new at each start.</summary>
    public string Code { get; } = string.Join('-', RandomNumberGenerator.GetString(Signs, Length).Chunk(5).Select(group => new string(group)));

    public async ValueTask<bool> IsWaitingAsync(CancellationToken cancellationToken = default)
    {
        if (_over)
            return false;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !(_over = await Administrators.AnyAsync(db, cancellationToken));
    }

    /// <summary>Takes as long for a wrong code as for the right one. Capitals, spaces and dashes do not matter.</summary>
    public bool Accepts(string? typed) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Bare(typed ?? "")), SHA256.HashData(Bare(Code)));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = TellAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TellAsync()
    {
        if (!await IsWaitingAsync())
            return;

        await Console.Out.WriteLineAsync($"""

            Ideation : premier démarrage. Ouvrez {links.To("/setup")}
            et recopiez ce code pour créer le premier compte d’administration :
            First start. Open the address above and type this code:

                {Code}

            """);
    }

    private static byte[] Bare(string code) => Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
