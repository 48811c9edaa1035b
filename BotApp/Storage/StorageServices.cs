using System.Collections.Concurrent;
using BotApp.Basics;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BotApp.Storage;

/// <summary>
/// What the contexts of one database share. An extension of their options, because a pooled context is constructed from its options alone.
/// </summary>
internal sealed class StorageServices(FieldCipher cipher, IDatabaseProvider engine, OutboxSignal signal, UpgradeGate gate)
    : IDbContextOptionsExtension
{
    private readonly ConcurrentDictionary<Type, object> _shared = new();

    public FieldCipher Cipher { get; } = cipher;

    public IDatabaseProvider Engine { get; } = engine;

    public OutboxSignal Signal { get; } = signal;

    public UpgradeGate Gate { get; } = gate;

    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    public static StorageServices Of(DbContextOptions options) => options.GetExtension<StorageServices>();

    /// <summary>The one object of that type for all contexts of the database.</summary>
    public T Shared<T>() where T : class, new() => (T)_shared.GetOrAdd(typeof(T), static _ => new T());

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    /// <summary>EF's own services do not depend on these, so all contexts share them.</summary>
    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}

internal static class StorageServicesOptions
{
    /// <summary>Gives the contexts what they share, and the interceptor that decrypts.</summary>
    public static DbContextOptionsBuilder UseStorageServices(
        this DbContextOptionsBuilder options, FieldCipher cipher, IDatabaseProvider engine, OutboxSignal signal, UpgradeGate gate)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new StorageServices(cipher, engine, signal, gate));
        return options.AddInterceptors(EncryptedInstantiation.Interceptor);
    }
}
