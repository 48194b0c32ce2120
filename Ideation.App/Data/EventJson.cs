using System.Text.Json;
using Ideation.Domain.Common;

namespace Ideation.App.Data;

/// <summary>How a domain event is kept in the activity table.</summary>
internal static class EventJson
{
    private static readonly Dictionary<string, Type> Kinds = typeof(IDomainEvent).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDomainEvent)))
        .ToDictionary(type => type.Name);

    public static string Write(IDomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), JsonColumn.Options);

    /// <summary>The event again; null when this version no longer knows its kind.</summary>
    public static IDomainEvent? Read(string kind, string data) =>
        Kinds.TryGetValue(kind, out var type) ? (IDomainEvent?)JsonSerializer.Deserialize(data, type, JsonColumn.Options) : null;
}
