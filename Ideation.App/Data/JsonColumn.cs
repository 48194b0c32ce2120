using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data;

/// <summary>A value that is read and written whole, never searched: one JSON column.</summary>
internal static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new IdJsonConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>One value, or none.</summary>
    public static PropertyBuilder<TValue?> JsonProperty<TEntity, TValue>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, TValue?>> property)
        where TEntity : class
        where TValue : class =>
        Converted(builder.Property(property));

    /// <summary>A list or dictionary behind a read-only property, kept in its backing field.</summary>
    public static PropertyBuilder<TValue> JsonField<TEntity, TValue>(this EntityTypeBuilder<TEntity> builder, string field)
        where TEntity : class
        where TValue : class =>
        Converted(builder.Property<TValue>(field)).HasColumnName(char.ToUpperInvariant(field[1]) + field[2..]);

    private static PropertyBuilder<TValue> Converted<TValue>(PropertyBuilder<TValue> property)
    {
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            text => JsonSerializer.Deserialize<TValue>(text, Options)!,
            new ValueComparer<TValue>(
                (left, right) => JsonSerializer.Serialize(left, Options) == JsonSerializer.Serialize(right, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<TValue>(JsonSerializer.Serialize(value, Options), Options)!));
        return property;
    }
}
