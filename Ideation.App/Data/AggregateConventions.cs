using Ideation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Data;

/// <summary>What is the same for every aggregate, said once.</summary>
internal static class AggregateConventions
{
    public static readonly IReadOnlyList<Type> EntityIds =
        [.. DomainTypes.Where(type => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))];

    public static readonly IReadOnlyList<Type> Enums = [.. DomainTypes.Where(type => type.IsEnum && type.IsPublic)];

    private static IEnumerable<Type> DomainTypes => typeof(AggregateRoot).Assembly.GetTypes();

    public static void Apply(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsSubclassOf(typeof(AggregateRoot))))
        {
            var entity = builder.Entity(type.ClrType);
            entity.Property<int>(nameof(AggregateRoot.Version)).IsConcurrencyToken();
            entity.Ignore(nameof(AggregateRoot.Events));
        }
    }
}
