using System.Linq.Expressions;
using Ideation.Domain.Common;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data;

/// <summary>A list of ids in one column that a query can still look into.</summary>
internal static class IdCollections
{
    public static void IdCollection<TEntity, TId>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, IReadOnlyList<TId>>> property)
        where TEntity : class
        where TId : struct, IEntityId<TId> =>
        builder.PrimitiveCollection(property).ElementType(element => element.HasConversion<IdConverter<TId>>());

    public static void IdCollection<TValue, TId>(this ComplexPropertyBuilder<TValue> builder, Expression<Func<TValue, IReadOnlyList<TId>>> property)
        where TValue : notnull
        where TId : struct, IEntityId<TId> =>
        builder.PrimitiveCollection(property).ElementType(element => element.HasConversion<IdConverter<TId>>());
}
