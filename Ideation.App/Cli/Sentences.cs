using System.Globalization;
using Ideation.App.Components;
using Ideation.Domain.Common;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ideation.App.Cli;

/// <summary>A refusal in the words of its resources, for somebody at a terminal: French unless the system speaks English.</summary>
internal static class Sentences
{
    private static readonly Texts T = new(NullLogger<Texts>.Instance);

    public static string Of(DomainException refusal) =>
        string.Format(CultureInfo.CurrentCulture, T[refusal.Rule], [.. refusal.Arguments]).ReplaceLineEndings(" ");
}
