using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ideation.App.Data;

/// <summary>A scope as one word: <c>Network</c>, or <c>Agency:</c> and the 32 hex digits of its target.</summary>
internal sealed class ScopeConverter() : ValueConverter<Scope, string>(scope => Write(scope), text => Read(text))
{
    private static string Write(Scope scope) => scope.Target is { } target ? $"{scope.Kind}:{target:N}" : scope.Kind.ToString();

    private static Scope Read(string text) => text.Split(':') is [var kind, var target]
        ? new Scope(Enum.Parse<ScopeKind>(kind), Guid.ParseExact(target, "N"))
        : new Scope(Enum.Parse<ScopeKind>(text), null);
}
