using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BotApp.Storage.Encryption;

/// <summary>
/// Decrypts the encrypted columns of a row when its entity is created. Part of the compiled query, so entities without such columns cost
/// nothing, and every road from a row to an entity passes here: queries with and without tracking, and projections of the property.
/// </summary>
internal sealed class EncryptedInstantiation : InstantiationBinding
{
    private readonly InstantiationBinding _plain;
    private readonly IEntityType _entity;

    private EncryptedInstantiation(InstantiationBinding plain, IEntityType entity)
        : base(plain.ParameterBindings) => (_plain, _entity) = (plain, entity);

    /// <summary>One instance: EF builds its services anew for each other one.</summary>
    public static IInterceptor Interceptor { get; } = new Binder();

    public override Type RuntimeType => _plain.RuntimeType;

    public override Expression CreateConstructorExpression(ParameterBindingInfo bindingInfo)
    {
        var entity = Expression.Variable(RuntimeType, "entity");
        var row = Expression.Variable(typeof(string), "row");
        return Expression.Block(
            [entity, row],
            [
                Expression.Assign(entity, _plain.CreateConstructorExpression(bindingInfo)),
                Expression.Assign(row, Expression.Call(typeof(RowKey), nameof(RowKey.Of), null, Expression.NewArrayInit(
                    typeof(object),
                    _entity.FindPrimaryKey()!.Properties.Select(key => Expression.Convert(Read(key, bindingInfo), typeof(object)))))),
                .. EncryptedColumns.Of(_entity).Select(line => Expression.Assign(
                    Expression.Property(entity, line.Column.Property),
                    Expression.Convert(
                        Expression.Call(
                            Expression.Constant(line.Column),
                            nameof(EncryptedColumn.Decrypt),
                            null,
                            row,
                            Read(line.Stored, bindingInfo)),
                        line.Column.Property.PropertyType))),
                entity,
            ]);
    }

    public override InstantiationBinding With(IReadOnlyList<ParameterBinding> parameterBindings) =>
        new EncryptedInstantiation(_plain.With(parameterBindings), _entity);

    private static Expression Read(IProperty property, ParameterBindingInfo bindingInfo) =>
        new PropertyParameterBinding(property).BindToParameter(bindingInfo);

    private sealed class Binder : IInstantiationBindingInterceptor
    {
        public InstantiationBinding ModifyBinding(InstantiationBindingInterceptionData interceptionData, InstantiationBinding binding) =>
            interceptionData.TypeBase is IEntityType entity && EncryptedColumns.Of(entity).Count > 0
                ? new EncryptedInstantiation(binding, entity)
                : binding;
    }
}
