using Ideation.Domain.Common;

namespace Ideation.App.Data;

/// <summary>
/// What one feature does because something happened in another, in the same transaction: it stands in the receiving feature.
/// </summary>
public interface IReactTo
{
    Task HandleAsync(IDomainEvent happened, IdeationDb db, CancellationToken cancellationToken);
}
